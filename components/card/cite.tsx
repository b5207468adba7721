import type { ShownSource } from '../../lib/profiles/card-view.ts';
import { SourceLink } from '../controls/source-link.tsx';
import { useStrings } from '../strings.tsx';

export type SourceMap = ReadonlyMap<string, ShownSource>;

/** How many publishers stand behind a statement before "and 2 more"; the list of sources has them all. */
const SHOWN = 2;

/** Where a statement comes from: its publishers, each a link. */
export function Cite(props: { readonly ids: readonly string[]; readonly sources: SourceMap }) {
  const t = useStrings();
  const found = props.ids.map((id) => props.sources.get(id)).filter((source) => source !== undefined);
  const shown = found.slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <span class="cite">
      {shown.map((source, index) => (
        <>
          {index > 0 && ', '}
          <SourceLink source={source} text={source.publisher} />
        </>
      ))}
      {found.length > SHOWN && ` ${t('common.moreSources', undefined, found.length - SHOWN)}`}
    </span>
  );
}
