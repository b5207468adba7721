import type { ComponentChildren } from 'preact';
import { KINDS } from '../../lib/profiles/profile.ts';
import { KindIcon } from '../controls/icon.tsx';
import { RadioGroup } from '../controls/radio-group.tsx';
import { type StringKey, useStrings } from '../strings.tsx';
import { ChoiceList } from './choice-list.tsx';
import { FileTools } from './file-tools.tsx';
import { Opening } from './opening.tsx';
import type { OptionsProps } from './options-view.ts';
import { PackList } from './pack-list.tsx';
import { Sites } from './sites.tsx';

const SECTIONS = ['sites', 'opening', 'density', 'knownTitle', 'keys', 'packs', 'choices', 'file'] as const;
type SectionName = (typeof SECTIONS)[number];

/** Everything a reader can choose, on one page. Changes hold at once. */
export function Options(props: OptionsProps) {
  const t = useStrings();
  return (
    <div class="page options">
      <header class="page-head">
        <h1>{t('options.title')}</h1>
        <p class="soft">{t('options.intro')}</p>
      </header>
      <nav class="page-nav" aria-label={t('options.nav')}>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{t(`options.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="page-main">
        <Section name="sites" hint="options.sitesHint">
          <Sites {...props} />
        </Section>
        <Section name="opening">
          <Opening {...props} />
        </Section>
        <Section name="density">
          <Marks {...props} />
        </Section>
        <Section name="knownTitle">
          <Telling {...props} />
        </Section>
        <Section name="keys" hint="options.keysHint">
          <Keys {...props} />
        </Section>
        <Section name="packs">
          <PackList packs={props.packs} lang={props.lang} />
        </Section>
        <Section name="choices">
          <ChoiceList choices={props.choices} undo={props.undoChoice} />
        </Section>
        <Section name="file" hint="options.fileHint">
          <FileTools {...props} />
        </Section>
      </main>
    </div>
  );
}

function Section(props: {
  readonly name: SectionName;
  readonly hint?: StringKey;
  readonly children: ComponentChildren;
}) {
  const t = useStrings();
  return (
    <section class="section" id={props.name} aria-labelledby={`${props.name}-title`}>
      <h2 id={`${props.name}-title`}>{t(`options.${props.name}`)}</h2>
      {props.hint && <p class="soft section-hint">{t(props.hint)}</p>}
      {props.children}
    </section>
  );
}

function Marks(props: OptionsProps) {
  const t = useStrings();
  const { settings, change } = props;
  return (
    <>
      <RadioGroup
        quiet
        legend={t('options.density')}
        value={settings.density}
        options={[
          { value: 'first', label: t('options.first') },
          { value: 'section', label: t('options.section') },
          { value: 'all', label: t('options.all') },
        ]}
        set={(density) => change({ density })}
      />
      <fieldset class="kinds">
        <legend class="legend">{t('options.kinds')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="check" data-kind={kind}>
            <input
              type="checkbox"
              checked={settings.kinds[kind]}
              onChange={(event) => change({ kinds: { [kind]: event.currentTarget.checked } })}
            />
            <KindIcon kind={kind} />
            {t(`kinds.${kind}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function Telling(props: OptionsProps) {
  const t = useStrings();
  const { settings, change } = props;
  return (
    <>
      <RadioGroup
        quiet
        legend={t('options.knownTitle')}
        value={settings.known}
        options={[
          { value: 'now', label: t('options.knownNow'), hint: t('options.knownNowHint') },
          { value: 'then', label: t('options.knownThen'), hint: t('options.knownThenHint') },
        ]}
        set={(known) => change({ known })}
      />
      <div class="pair">
        <RadioGroup
          legend={t('options.language')}
          value={settings.cardLanguage}
          options={[
            { value: 'auto', label: t('options.auto') },
            // A language is named in itself, so that whoever looks for it can read it.
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ]}
          set={(cardLanguage) => change({ cardLanguage })}
        />
        <RadioGroup
          legend={t('options.theme')}
          value={settings.theme}
          options={[
            { value: 'auto', label: t('options.themeAuto') },
            { value: 'light', label: t('options.light') },
            { value: 'dark', label: t('options.dark') },
          ]}
          set={(theme) => change({ theme })}
        />
      </div>
    </>
  );
}

function Keys(props: OptionsProps) {
  const t = useStrings();
  return (
    <>
      <dl class="keys">
        {props.keys.map((key) => (
          <div key={key.name}>
            <dt>{t(key.name)}</dt>
            <dd>{key.shortcut ? <kbd>{key.shortcut}</kbd> : <span class="soft">{t('options.keyUnset')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="push" onClick={props.openKeys}>
        {t('options.keysLink')}
      </button>
    </>
  );
}
