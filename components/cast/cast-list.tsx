import type { CastRow } from '../../lib/profiles/card-view.ts';
import { KINDS, type Kind } from '../../lib/profiles/profile.ts';
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

/** The cast by kind, each kind by weight; the kind with the weightiest member comes first. */
export function groupCast(cast: readonly CastRow[]): readonly CastGroup[] {
  const ordered = cast.toSorted((a, b) => b.weight - a.weight);
  const groups = KINDS.map((kind) => ({ kind, rows: ordered.filter((row) => row.kind === kind) }));
  const heaviest = (group: CastGroup) => group.rows[0]?.weight ?? 0;
  return groups.filter((group) => group.rows.length > 0).sort((a, b) => heaviest(b) - heaviest(a));
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
        title={next}
        aria-label={`${mentions}. ${next}`}
        onClick={() => props.scrollTo(row.id)}
      >
        {row.mentions}
        <Icon shape={NEXT} size={11} />
      </button>
    </li>
  );
}
