import type { CastRow } from '../../lib/profiles/card-view.ts';
import type { Kind } from '../../lib/profiles/profile.ts';
import { Icon } from '../controls/icon.tsx';
import { NEXT } from '../controls/shapes.ts';
import { useStrings } from '../strings.tsx';
import { RowFace } from './row-face.tsx';

interface CastListProps {
  readonly cast: readonly CastRow[];
  /** Profiles on screen now, marked in a panel that follows the scroll. */
  readonly inView?: readonly string[];
  open(row: CastRow): void;
  scrollTo(id: string): void;
}

export interface CastGroup {
  readonly kind: Kind;
  readonly rows: readonly CastRow[];
}

/** Who first: the place of an article is what its reader knows already, however often it is named. */
const ORDER: readonly Kind[] = ['person', 'organisation', 'event', 'document', 'place'];

/** The cast by kind, each kind by weight. */
export function groupCast(cast: readonly CastRow[]): readonly CastGroup[] {
  const ordered = cast.toSorted((a, b) => b.weight - a.weight);
  return ORDER.map((kind) => ({ kind, rows: ordered.filter((row) => row.kind === kind) })).filter(
    ({ rows }) => rows.length > 0,
  );
}

/** Who and what an article names. */
export function CastList(props: CastListProps) {
  const t = useStrings();
  return (
    <div class="cast">
      {groupCast(props.cast).map((group) => (
        <section class="group" key={group.kind}>
          <h2 class="label">{t(`kinds.${group.kind}`)}</h2>
          <ul>
            {group.rows.map((row) => (
              <CastEntry key={row.id} {...props} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function CastEntry(props: CastListProps & { readonly row: CastRow }) {
  const t = useStrings();
  const { row } = props;
  const onScreen = props.inView?.includes(row.id) ?? false;
  const mentions = t('cast.mentions', undefined, row.mentions);
  const next = t('cast.next', { name: row.label });
  return (
    <li class="row-item" data-kind={row.kind} aria-current={onScreen ? 'true' : undefined}>
      <button type="button" class="row" onClick={() => props.open(row)}>
        <RowFace row={row} />
      </button>
      <button
        type="button"
        class="count small"
        title={`${mentions}. ${next}`}
        // What is seen comes first, for whoever speaks to the browser.
        aria-label={`${row.mentions}: ${next}`}
        onClick={() => props.scrollTo(row.id)}
      >
        {row.mentions}
        <Icon shape={NEXT} size={11} />
      </button>
    </li>
  );
}
