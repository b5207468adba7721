import type { CardView } from '../../lib/profiles/card-view.ts';
import { useStrings } from '../strings.tsx';
import { Cite, type SourceMap } from './cite.tsx';

/** Contested questions: every position in the same form, side by side, and no verdict. */
export function Questions(props: { readonly view: CardView; readonly sources: SourceMap }) {
  const t = useStrings();
  const { view } = props;
  return (
    <>
      {view.contested.map((question) => (
        <section class="part" key={question.question}>
          <h3 class="question">{t('card.contested', { question: question.question })}</h3>
          <ul class="sides" lang={view.lang}>
            {question.positions.map((position) => (
              <li class="side" key={position.holder}>
                <h4>{position.holder}</h4>
                <p>{position.text}</p>
                <p class="side-source">
                  {position.date && <span class="soft">{position.date.text} </span>}
                  <Cite ids={position.sources} sources={props.sources} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
