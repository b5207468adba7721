import type { CardView } from '../../lib/profiles/card-view.ts';
import { KindIcon } from '../controls/icon.tsx';
import { useStrings } from '../strings.tsx';
import type { CardMention } from './card-state.ts';
import { tellReasons } from './reasons.ts';

/** Why the linker chose this profile, and who came next. */
export function WhyThisOne(props: { readonly view: CardView; readonly mention: CardMention }) {
  const t = useStrings();
  const { view, mention } = props;
  const { why } = mention;
  if (!why) return null;
  const labels = new Map(view.links.map((link) => [link.id, link.label]));
  const { spoke, against } = tellReasons(why.reasons, t, (id) => labels.get(id));
  return (
    <section class="part why" aria-label={t('why.title')}>
      <p>{t('why.intro', { name: mention.name, label: view.label })}</p>
      <ul class="reasons">
        {spoke.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {against.length > 0 && (
        <>
          <p>{t('why.against')}</p>
          <ul class="reasons">
            {against.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {why.runnerUp ? (
        <p class="runner-up" data-kind={why.runnerUp.kind}>
          <KindIcon kind={why.runnerUp.kind} size={12} />
          <span>
            {t('why.runnerUp', { label: why.runnerUp.label })} <span class="soft">{why.runnerUp.line}</span>
          </span>
        </p>
      ) : (
        <p class="soft">{t('why.noRunnerUp')}</p>
      )}
    </section>
  );
}
