import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/canvas.css';
import '../../components/card/card.css';
import '../../components/cast/cast.css';
import '../../components/options/page.css';
import '../../components/welcome/welcome.css';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { askBackground } from '../shared/background.ts';
import { interfaceLanguage, mountPage } from '../shared/mount-page.tsx';
import { grantEverywhere } from '../shared/permissions.ts';
import { showTheme } from '../shared/theme.ts';
import { useTurns } from '../shared/use-turns.ts';

function WelcomePage() {
  const [choice, setChoice] = useState({ mode: DEFAULT_SETTINGS.sites.mode, chosen: false });
  const begin = useTurns();
  useEffect(() => {
    const isNewest = begin();
    void askBackground('settings', {}).then(({ sites, theme }) => {
      showTheme(theme);
      if (isNewest()) setChoice({ mode: sites.mode, chosen: false });
    });
  }, [begin]);
  const choose = async (wanted: Settings['sites']['mode']) => {
    const isNewest = begin();
    if (wanted === 'everywhere' && !(await grantEverywhere())) {
      // Drawn again, so that the buttons show what still holds.
      setChoice((before) => ({ ...before }));
      return;
    }
    const { sites } = await askBackground('change-settings', { patch: { sites: { mode: wanted } } });
    if (isNewest()) setChoice({ mode: sites.mode, chosen: true });
  };
  return (
    <Welcome
      {...choice}
      lang={interfaceLanguage()}
      choose={(wanted) => void choose(wanted)}
      settings={() => void browser.runtime.openOptionsPage()}
    />
  );
}

mountPage(<WelcomePage />);
