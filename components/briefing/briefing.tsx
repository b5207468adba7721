import type { ArticleView } from '../../lib/messages/panel-data.ts';
import { groupCast } from '../cast/cast-list.tsx';
import { KindIcon } from '../controls/icon.tsx';
import { isSafeAddress } from '../controls/source-link.tsx';
import { useStrings } from '../strings.tsx';
import { Footnotes } from './plain-text.ts';

/** Sources to a statement: a page has no room for more, and the panel names all. */
const PRINTED = 1;

interface BriefingProps {
  readonly view: ArticleView;
  /** Titles of the packs behind it. */
  readonly packs: string;
}

/** One page to print: who is who, what they did to each other, how it came to this, and where it is from. */
export function Briefing(props: BriefingProps) {
  const t = useStrings();
  const { view } = props;
  const notes = new Footnotes(view.sources);
  return (
    <article class="briefing">
      <header>
        <p class="label">{t('briefing.kicker')}</p>
        <h1>{view.title}</h1>
        <p class="soft">
          {view.host} · {view.date ? t('briefing.asOf', { date: view.dateText }) : t('popup.noDate')}
        </p>
      </header>
      <div class="briefing-columns">
        <section>
          <h2 class="label">{t('briefing.cast')}</h2>
          <ul class="briefing-cast">
            {groupCast(view.cast).flatMap((group) =>
              group.rows.map((row) => (
                <li key={row.id} data-kind={row.kind}>
                  <KindIcon kind={row.kind} size={11} />
                  <span>
                    <b>{row.label}</b> {row.line}
                  </span>
                </li>
              )),
            )}
          </ul>
        </section>
        <div>
          <BriefingRelations view={view} notes={notes} />
          <BriefingStory view={view} notes={notes} />
        </div>
      </div>
      <Sources notes={notes} />
      <p class="briefing-made soft">{t('briefing.made', { packs: props.packs })}</p>
    </article>
  );
}

interface PartProps {
  readonly view: ArticleView;
  readonly notes: Footnotes;
}

function BriefingRelations(props: PartProps) {
  const t = useStrings();
  const { relations } = props.view;
  if (relations.length === 0) return null;
  return (
    <section>
      <h2 class="label">{t('briefing.relations')}</h2>
      <ul class="briefing-list">
        {relations.map((relation) => (
          <li key={`${relation.text}${relation.date?.date}`}>
            {relation.text}
            {relation.date && `, ${relation.date.text}`}
            <Marks numbers={props.notes.numbers(relation.sources.slice(0, PRINTED))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BriefingStory(props: PartProps) {
  const t = useStrings();
  const { story } = props.view;
  if (story.length === 0) return null;
  return (
    <section>
      <h2 class="label">{t('briefing.story')}</h2>
      <ol class="briefing-list">
        {story.map((item) => (
          <li key={`${item.date.date}${item.short}`}>
            <b>{item.date.text}</b> {item.text}
            <Marks numbers={props.notes.numbers(item.sources.slice(0, PRINTED))} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A narrow space that no line breaks at keeps a number from the year before it, and from a line of its own. */
function Marks(props: { readonly numbers: readonly number[] }) {
  return props.numbers.length > 0 ? <sup>{`\u202f${props.numbers.join(', ')}`}</sup> : null;
}

function Sources(props: { readonly notes: Footnotes }) {
  const t = useStrings();
  const { cited } = props.notes;
  if (cited.length === 0) return null;
  return (
    <section class="briefing-sources">
      <h2 class="label">{t('briefing.sources')}</h2>
      <ol>
        {cited.map((source) => (
          <li key={source.id}>
            {source.publisher}: {source.title}
            {source.date && `, ${source.date.text}`}.{' '}
            {isSafeAddress(source.url) ? (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {source.url}
              </a>
            ) : (
              source.url
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
