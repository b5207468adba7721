import type { CardView, Statement } from '../../lib/profiles/card-view.ts';
import { useStrings } from '../strings.tsx';
import { Cite, type SourceMap } from './cite.tsx';
import { LinkedText, type OpenLink } from './linked-text.tsx';

interface LineProps {
  readonly view: CardView;
  readonly sources: SourceMap;
  readonly open: OpenLink;
}

/** What the entity was on the article's day (a filled point) and what came of it (a hollow one), as on the timeline. */
export function ThenSince(props: LineProps) {
  const t = useStrings();
  const { view } = props;
  return (
    <dl class="lines">
      <div class="line then">
        <dt class="label">{t('card.then')}</dt>
        <dd>
          {view.then ? <Line {...props} statement={view.then} /> : <span class="soft">{t('card.nothingThen')}</span>}
        </dd>
      </div>
      {view.since && (
        <div class="line since">
          <dt class="label">{t('card.since')}</dt>
          <dd>
            <Line {...props} statement={view.since} dated />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Line(props: LineProps & { readonly statement: Statement; readonly dated?: boolean }) {
  const { statement, view } = props;
  const date = props.dated ? statement.date?.text : undefined;
  return (
    <>
      <span lang={view.lang}>
        <LinkedText text={statement.text} links={view.links} open={props.open} />
        {date && !statement.text.includes(date) && `, ${date}`}
      </span>{' '}
      <Cite ids={statement.sources} sources={props.sources} most={1} />
    </>
  );
}
