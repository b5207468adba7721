import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ProfileRow } from '../../lib/profiles/card-view.ts';
import { RowFace } from '../cast/row-face.tsx';
import { Icon } from '../controls/icon.tsx';
import { CLOSE, SEARCH } from '../controls/shapes.ts';
import { useStrings } from '../strings.tsx';

export type SearchResults =
  | { readonly status: 'searching'; readonly rows: readonly ProfileRow[] }
  | {
      readonly status: 'found';
      readonly rows: readonly ProfileRow[];
      /** Nothing is written so; these rows are written nearly so. */
      readonly corrected?: boolean;
    }
  | { readonly status: 'failed'; readonly reason?: string };

export interface SearchProps {
  readonly query: string;
  /** Null while nothing was asked. */
  readonly results: SearchResults | null;
  readonly autoFocus?: boolean;
  ask(query: string): void;
  open(row: ProfileRow): void;
}

/**
 * Looks a name up while typing: a combobox with a list (ARIA Authoring Practices). Focus stays in the field;
 * arrows pick, Enter opens the picked or the first row, Escape empties the field.
 */
export function SearchBox(props: SearchProps) {
  const t = useStrings();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const { query, results } = props;
  const rows = query && results && results.status !== 'failed' ? results.rows : [];
  const at = rows.findIndex((row) => row.id === picked);

  useEffect(() => {
    if (props.autoFocus) field.current?.focus();
  }, [props.autoFocus]);
  useEffect(() => {
    if (picked) document.getElementById(`${list}-${picked}`)?.scrollIntoView({ block: 'nearest' });
  }, [picked, list]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to an input method while it composes.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One step beyond either end is the field itself, with nothing picked.
      const next = at < 0 && step < 0 ? rows.length - 1 : at + step;
      setPicked(rows[next]?.id ?? null);
    } else if (event.key === 'Enter') {
      const row = rows[Math.max(at, 0)];
      if (row) props.open(row);
    } else if (event.key === 'Escape' && query) {
      event.stopPropagation();
      props.ask('');
    } else return;
    event.preventDefault();
  };

  return (
    <div class="search">
      <div class="search-field">
        <Icon shape={SEARCH} />
        <input
          ref={field}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          aria-autocomplete="list"
          aria-expanded={rows.length > 0}
          aria-controls={rows.length > 0 ? list : undefined}
          aria-activedescendant={at >= 0 ? `${list}-${picked}` : undefined}
          value={query}
          onInput={(event) => {
            setPicked(null);
            props.ask(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        {query && (
          <button type="button" class="tool" aria-label={t('search.clear')} onClick={() => props.ask('')}>
            <Icon shape={CLOSE} size={14} />
          </button>
        )}
      </div>
      {query && results && <ResultNote query={query} results={results} />}
      {rows.length > 0 && (
        <div class="results" role="listbox" id={list} aria-label={t('search.label')}>
          {rows.map((row) => (
            // Keys are the field's, which points at the picked row.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has them
            <div
              key={row.id}
              id={`${list}-${row.id}`}
              class="row option"
              role="option"
              tabIndex={-1}
              aria-selected={row.id === picked}
              data-kind={row.kind}
              onClick={() => props.open(row)}
            >
              <RowFace row={row} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** What came of the search, in words; the number is only spoken. */
function ResultNote(props: { readonly query: string; readonly results: SearchResults }) {
  const t = useStrings();
  const { query, results } = props;
  const nothing = results.status === 'found' && results.rows.length === 0;
  return (
    <div role="status" class="search-note soft small">
      {results.status === 'searching' && results.rows.length === 0 && <p class="late">{t('search.searching')}</p>}
      {results.status === 'failed' && (
        <p>
          {t('search.failed')}
          {results.reason && `: ${results.reason}`}
        </p>
      )}
      {nothing && (
        <>
          <p class="search-nothing">{t('search.nothing', { query })}</p>
          <p>{t('search.nothingHint')}</p>
        </>
      )}
      {results.status === 'found' && !nothing && (
        <>
          <p class="unseen">{t('search.results', undefined, results.rows.length)}</p>
          {results.corrected && <p>{t('search.corrected', { query })}</p>}
        </>
      )}
    </div>
  );
}
