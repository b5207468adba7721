import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/canvas.css';
import '../../components/options/page.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/options.tsx';
import type { OptionsProps } from '../../components/options/options-view.ts';
import type { StringKey } from '../../components/strings.tsx';
import type { SettingsPatch } from '../../lib/settings/settings.ts';
import { askBackground } from '../shared/background.ts';
import { interfaceLanguage, mountPage } from '../shared/mount-page.tsx';
import { grantEverywhere } from '../shared/permissions.ts';
import { showTheme } from '../shared/theme.ts';
import { useTurns } from '../shared/use-turns.ts';

const KEY_NAMES: Readonly<Record<string, StringKey>> = {
  _execute_action: 'keys.openPopup',
  'next-name': 'keys.nextName',
  'previous-name': 'keys.previousName',
  'open-card': 'keys.openCard',
  'switch-off-here': 'keys.switchSite',
};

type OptionsData = Pick<OptionsProps, 'settings' | 'packs' | 'choices' | 'keys'>;

async function readAll(): Promise<OptionsData> {
  const [settings, packs, choices, commands] = await Promise.all([
    askBackground('settings', {}),
    askBackground('packs', {}),
    askBackground('choice-list', {}),
    browser.commands.getAll(),
  ]);
  const keys = commands.flatMap(({ name = '', shortcut = '' }) => {
    const known = KEY_NAMES[name];
    return known ? [{ name: known, shortcut }] : [];
  });
  return { settings, packs: packs.status === 'ready' ? packs.packs : [], choices, keys };
}

function OptionsPage() {
  const [data, setData] = useState<OptionsData | null>(null);
  const [imported, setImported] = useState<OptionsProps['imported']>();
  const begin = useTurns();
  const refresh = useCallback(() => {
    const isNewest = begin();
    void readAll().then((read) => {
      if (!isNewest()) return;
      setData(read);
      showTheme(read.settings.theme);
    });
  }, [begin]);
  useEffect(refresh, [refresh]);
  if (!data) return null;
  const change = async (patch: SettingsPatch) => {
    begin();
    const isRefused = patch.sites?.mode === 'everywhere' && !(await grantEverywhere());
    if (!isRefused) await askBackground('change-settings', { patch });
    refresh();
  };
  return (
    <Options
      {...data}
      lang={interfaceLanguage()}
      {...(imported ? { imported } : {})}
      change={(patch) => void change(patch)}
      undoChoice={(id) => void askBackground('undo-choice', { id }).then(refresh)}
      openKeys={openKeys}
      exportAll={() => void exportAll()}
      importAll={(file) => void importAll(file).then(setImported).then(refresh)}
      resetAll={() => void askBackground('reset-all', {}).then(refresh)}
    />
  );
}

async function importAll(file: File): Promise<NonNullable<OptionsProps['imported']>> {
  try {
    return await askBackground('import-all', { text: await file.text() });
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function exportAll(): Promise<void> {
  const { text } = await askBackground('export-all', {});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'backstory-settings.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The browser's own page for keys; Firefox opens it by a call, Chromium by its address. */
function openKeys(): void {
  const { openShortcutSettings } = browser.commands as typeof browser.commands & { openShortcutSettings?: () => void };
  if (openShortcutSettings) openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

mountPage(<OptionsPage />);
