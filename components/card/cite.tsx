import type { ShownSource } from '../../lib/profiles/card-view.ts';
import { SourceLink } from '../controls/source-link.tsx';
import { useStrings } from '../strings.tsx';

export type SourceMap = ReadonlyMap<string, ShownSource>;

/** How many publishers stand behind a statement, where no other number is given; the list of sources has them all. */
const SHOWN = 2;

/** Where a statement comes from: its publishers, each a link. The last of them and "and 2 more" stay on one line. */
export function Cite(props: {
  readonly ids: readonly string[];
  readonly sources: SourceMap;
  /** How many publishers are named. */
  readonly most?: number;
}) {
  const t = useStrings();
  const found = props.ids.map((id) => props.sources.get(id)).filter((source) => source !== undefined);
  const shown = found.slice(0, props.most ?? SHOWN);
  const last = shown.at(-1);
  if (!last) return null;
  return (
    <span class="cite">
      {shown.slice(0, -1).map((source) => (
        <>
          <SourceLink source={source} text={source.publisher} />
          {', '}
        </>
      ))}
      <span>
        <SourceLink source={last} text={last.publisher} />
        {found.length > shown.length && (
          <>
            {' '}
            <span class="cite-more">{t('common.moreSources', undefined, found.length - shown.length)}</span>
          </>
        )}
      </span>
    </span>
  );
}
