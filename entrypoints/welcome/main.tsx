import '../../components/tokens.css';
import '../../components/base.css';
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

function WelcomePage() {
  const [mode, setMode] = useState(DEFAULT_SETTINGS.sites.mode);
  const [chosen, setChosen] = useState(false);
  useEffect(() => void askBackground('settings', {}).then(({ sites }) => setMode(sites.mode)), []);
  const choose = async (wanted: Settings['sites']['mode']) => {
    if (wanted === 'everywhere' && !(await grantEverywhere())) return;
    const { sites } = await askBackground('change-settings', { patch: { sites: { mode: wanted } } });
    setMode(sites.mode);
    setChosen(true);
  };
  return (
    <Welcome
      mode={mode}
      chosen={chosen}
      lang={interfaceLanguage()}
      choose={(wanted) => void choose(wanted)}
      settings={() => void browser.runtime.openOptionsPage()}
    />
  );
}

mountPage(<WelcomePage />);
