import { Icon } from '../controls/icon.tsx';
import { RadioGroup } from '../controls/radio-group.tsx';
import { CLOSE } from '../controls/shapes.ts';
import { useStrings } from '../strings.tsx';
import type { OptionsProps } from './options-view.ts';

/** Where Backstory works, and the sites that the reader decided about one by one. */
export function Sites(props: Pick<OptionsProps, 'settings' | 'change'>) {
  const t = useStrings();
  const { sites } = props.settings;
  const { change } = props;
  return (
    <>
      <RadioGroup
        quiet
        legend={t('options.sites')}
        value={sites.mode}
        options={[
          { value: 'news', label: t('options.news'), hint: t('options.newsHint') },
          { value: 'everywhere', label: t('options.everywhere'), hint: t('options.everywhereHint') },
          { value: 'click', label: t('options.click'), hint: t('options.clickHint') },
        ]}
        set={(mode) => change({ sites: { mode } })}
      />
      <div class="pair">
        <HostList
          title={t('options.offList')}
          none={t('options.offNone')}
          hosts={sites.off}
          keep={(off) => change({ sites: { off } })}
        />
        <HostList
          title={t('options.onList')}
          none={t('options.onNone')}
          hosts={sites.on}
          keep={(on) => change({ sites: { on } })}
        />
      </div>
    </>
  );
}

function HostList(props: {
  readonly title: string;
  readonly none: string;
  readonly hosts: readonly string[];
  keep(hosts: string[]): void;
}) {
  const t = useStrings();
  return (
    <div>
      <h3 class="legend">{props.title}</h3>
      {props.hosts.length === 0 && <p class="soft small">{props.none}</p>}
      <ul class="hosts">
        {props.hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="tool"
              aria-label={t('options.removeSite', { host })}
              onClick={() => props.keep(props.hosts.filter((other) => other !== host))}
            >
              <Icon shape={CLOSE} size={13} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
