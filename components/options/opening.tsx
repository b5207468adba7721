import { useId } from 'preact/hooks';
import { DELAY_RANGE } from '../../lib/settings/settings.ts';
import { RadioGroup } from '../controls/radio-group.tsx';
import { useStrings } from '../strings.tsx';
import type { OptionsProps } from './options-view.ts';

/** Milliseconds between two stops of the slider. */
const STEP = 50;

/** How a card opens, and after what delay. */
export function Opening(props: Pick<OptionsProps, 'settings' | 'change' | 'lang'>) {
  const t = useStrings();
  const id = useId();
  const { open } = props.settings;
  const seconds = new Intl.NumberFormat(props.lang, { maximumFractionDigits: 2 }).format(open.delay / 1000);
  return (
    <>
      <RadioGroup
        quiet
        legend={t('options.opening')}
        value={open.trigger}
        options={[
          { value: 'hover', label: t('options.hover'), hint: t('options.hoverHint') },
          { value: 'modifier', label: t('options.modifier'), hint: t('options.modifierHint') },
          { value: 'click', label: t('options.clickOpen'), hint: t('options.clickOpenHint') },
        ]}
        set={(trigger) => props.change({ open: { trigger } })}
      />
      <div class="delay">
        <label class="legend" for={id}>
          {t('options.delay')}
        </label>
        <span class="soft small" aria-hidden="true">
          {t('options.delayShort')}
        </span>
        <input
          id={id}
          type="range"
          min={DELAY_RANGE.min}
          max={DELAY_RANGE.max}
          step={STEP}
          value={open.delay}
          disabled={open.trigger === 'click'}
          aria-valuetext={t('options.delayValue', { seconds })}
          onChange={(event) => props.change({ open: { delay: Number(event.currentTarget.value) } })}
        />
        <span class="soft small" aria-hidden="true">
          {t('options.delayLong')}
        </span>
        <output for={id}>{t('options.delayValue', { seconds })}</output>
      </div>
    </>
  );
}
