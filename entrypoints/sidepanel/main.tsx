import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/canvas.css';
import '../../components/card/card.css';
import '../../components/cast/cast.css';
import '../../components/search/search.css';
import '../../components/briefing/briefing.css';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Briefing } from '../../components/briefing/briefing.tsx';
import { briefingText } from '../../components/briefing/plain-text.ts';
import { SidePanel } from '../../components/cast/side-panel.tsx';
import { mountPage } from '../shared/mount-page.tsx';
import { shownTab } from '../shared/shown-tab.ts';
import { strings } from '../shared/strings.ts';
import { useTabPage } from '../shared/use-tab-page.ts';

function PanelPage() {
  const page = useTabPage(useActiveTab());
  const article = page.tab?.status === 'article' ? page.tab : null;
  const packs = page.packTitles.join(', ');
  const actions = {
    ...page.actions,
    print: () => window.print(),
    copy: async () => {
      if (article) await navigator.clipboard.writeText(briefingText(article, packs, strings));
    },
  };
  return (
    <>
      <div class="screen-only">
        <SidePanel {...page} search={{ ...page.search, autoFocus: false }} actions={actions} />
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
