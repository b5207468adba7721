import type { CardView } from '../../lib/profiles/card-view.ts';
import { Icon } from '../controls/icon.tsx';
import { DOWN } from '../controls/shapes.ts';
import { useStrings } from '../strings.tsx';
import { TimelineStrip } from '../timeline/timeline-strip.tsx';
import { Cite, type SourceMap } from './cite.tsx';
import { LinkedText, type OpenLink } from './linked-text.tsx';

/** The card's timeline: drawn, and disclosed in words with its sources. */
export function When(props: { readonly view: CardView; readonly sources: SourceMap; readonly open: OpenLink }) {
  const t = useStrings();
  const { view } = props;
  if (view.timeline.length === 0) return null;
  return (
    <section class="part">
      <h3 class="label">{t('card.when')}</h3>
      <TimelineStrip items={view.timeline} asOf={view.asOf} lang={view.lang} />
      <details class="small">
        <summary>
          <span class="link">{t('timeline.list', undefined, view.timeline.length)}</span>
          <Icon shape={DOWN} size={11} />
        </summary>
        <ol class="events" lang={view.lang}>
          {view.timeline.map((item, index) => (
            <>
              {item.later && !view.timeline[index - 1]?.later && (
                <li class="events-now">
                  {t('timeline.thisArticle')}, {view.asOf.text}
                </li>
              )}
              <li key={`${item.date.date}${item.short}`} class={item.later ? 'later' : ''}>
                <b>{item.date.text}</b> <LinkedText text={item.text} links={item.concerns} open={props.open} />{' '}
                <Cite ids={item.sources} sources={props.sources} />
              </li>
            </>
          ))}
        </ol>
      </details>
    </section>
  );
}
