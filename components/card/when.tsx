import type { CardView } from '../../lib/profiles/card-view.ts';
import { Disclosure } from '../controls/disclosure.tsx';
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
      <Disclosure class="small" label={t('timeline.list', undefined, view.timeline.length)}>
        {() => <Events {...props} />}
      </Disclosure>
    </section>
  );
}

function Events(props: { readonly view: CardView; readonly sources: SourceMap; readonly open: OpenLink }) {
  const t = useStrings();
  const { view } = props;
  return (
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
  );
}
