import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/canvas.css';
import '../../components/card/card.css';
import '../../components/cast/cast.css';
import '../../components/search/search.css';
import '../../components/briefing/briefing.css';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Briefing } from '../../components/briefing/briefing.tsx';
import { briefingText } from '../../components/briefing/plain-text.ts';
import { type CardStart, useCard } from '../../components/card/use-card.ts';
import { SidePanel } from '../../components/cast/side-panel.tsx';
import { cardSource } from '../shared/background.ts';
import { mountPage } from '../shared/mount-page.tsx';
import { shownTab } from '../shared/shown-tab.ts';
import { strings } from '../shared/strings.ts';
import { tabActions } from '../shared/tab-actions.ts';
import { usePanel, useSearch } from '../shared/use-panel.ts';

function PanelPage() {
  const tab = useActiveTab();
  const [start, setStart] = useState<CardStart | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const show = useCallback((id: string) => setStart({ id }), []);
  const data = usePanel(tab, show);
  const open = useCallback(
    (row: CardStart) => setStart({ id: row.id, ...(row.label ? { label: row.label } : {}) }),
    [],
  );
  const search = useSearch(tab, open);
  const source = useMemo(() => cardSource(tab), [tab]);
  const card = useCard({ start, known: data.settings.known, source });
  const article = data.tab?.status === 'article' ? data.tab : null;
  const packs = data.packTitles.join(', ');
  const actions = {
    ...tabActions({ tab, view: data.tab, open, refresh: data.refresh, refused: setTrouble }),
    print: () => window.print(),
    copy: async () => {
      if (article) await navigator.clipboard.writeText(briefingText(article, packs, strings));
    },
  };
  return (
    <>
      <div class="screen-only">
        <SidePanel
          {...data}
          search={{ ...search, autoFocus: false }}
          card={card && { ...card, actions: { ...card.actions, close: () => setStart(null) } }}
          actions={actions}
          {...(trouble === undefined ? {} : { trouble })}
        />
      </div>
      {article && (
        <div class="print-only">
          <Briefing view={article} packs={packs} />
        </div>
      )}
    </>
  );
}

/** The tab beside the panel, which changes while the panel stays. */
function useActiveTab(): number | undefined {
  const [tab, setTab] = useState<number>();
  useEffect(() => {
    const look = () => void shownTab().then(setTab);
    look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, []);
  return tab;
}

mountPage(<PanelPage />);
