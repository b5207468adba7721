import type { ProfileRow } from '../../lib/profiles/card-view.ts';
import { KindIcon } from '../controls/icon.tsx';
import { useStrings } from '../strings.tsx';

/** A profile in one row: its kind, its name, and its line run in after it like an entry of a glossary. */
export function RowFace(props: { readonly row: ProfileRow }) {
  const t = useStrings();
  const { row } = props;
  return (
    <>
      <KindIcon kind={row.kind} size={13} />
      <span class="row-words" title={`${row.label}: ${row.line}`}>
        <b>{row.label}</b> <span class="unseen">({t(`kind.${row.kind}`)})</span> <span class="soft">{row.line}</span>
      </span>
    </>
  );
}

/** A titled list of profiles that open on a press. */
export function RowList(props: {
  readonly title: string;
  readonly rows: readonly ProfileRow[];
  open(row: ProfileRow): void;
}) {
  if (props.rows.length === 0) return null;
  return (
    <section class="group">
      <h2 class="label">{props.title}</h2>
      <ul>
        {props.rows.map((row) => (
          <li key={row.id} class="row-item" data-kind={row.kind}>
            <button type="button" class="row" onClick={() => props.open(row)}>
              <RowFace row={row} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
