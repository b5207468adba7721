import { useCallback, useMemo, useState } from 'preact/hooks';
import { type CardStart, useCard } from '../../components/card/use-card.ts';
import { cardSource } from './background.ts';
import { tabActions } from './tab-actions.ts';
import { usePanel, useSearch } from './use-panel.ts';

/**
 * What popup and side panel have in common: a tab's article and the packs, a search over them, and one card that is
 * opened from either. `query` is what the search box starts with.
 */
export function useTabPage(tab: number | undefined, query?: string) {
  const [start, setStart] = useState<CardStart | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const show = useCallback((id: string) => setStart({ id }), []);
  const data = usePanel(tab, show);
  const open = useCallback(
    (row: CardStart) => setStart({ id: row.id, ...(row.label ? { label: row.label } : {}) }),
    [],
  );
  const search = useSearch(tab, open, query);
  const source = useMemo(() => cardSource(tab), [tab]);
  const card = useCard({ start, known: data.settings.known, source });
  return {
    ...data,
    search,
    card: card && { ...card, actions: { ...card.actions, close: () => setStart(null) } },
    actions: tabActions({ tab, view: data.tab, open, refresh: data.refresh, refused: setTrouble }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}
