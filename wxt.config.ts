import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { newsSiteMatches } from './lib/settings/news-sites.ts';
import { bundledPacks } from './scripts/bundle-packs.ts';
import { checkSizes } from './scripts/sizes.ts';

const VERSION_FLOOR = '140';
/** What styles are written for: all of these know `light-dark()`, so none needs it written out in other words. */
const CSS_TARGET = [`chrome${VERSION_FLOOR}`, `firefox${VERSION_FLOOR}`, 'safari17.5', 'ios17.5'];

/** The reason for each permission stands in docs/permissions.md, and a test compares the two. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];

export default defineConfig({
  manifestVersion: 3,
  // Explicit imports only: a reader of a file sees where everything comes from.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({ plugins: [preact()], build: { target: 'es2024', cssTarget: CSS_TARGET, sourcemap: false } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: PERMISSIONS,
    host_permissions: newsSiteMatches(),
    optional_host_permissions: ['*://*/*'],
    // The gate is named here by hand: WXT's own wrapper for content scripts is four times its size and posts an
    // event that the page can see.
    content_scripts: [{ matches: newsSiteMatches(), js: ['gate.js'], run_at: 'document_idle' }],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
    },
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'bs' },
    // J, K and O as in mail and news readers. Chromium keeps Alt+Shift+B, N and P to itself, and gives no word of it.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H' } },
      'next-name': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_keys_nextName__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_keys_previousName__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_keys_openCard__' },
      'switch-off-here': { description: '__MSG_keys_switchSite__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: `${VERSION_FLOOR}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: VERSION_FLOOR }),
  }),
  hooks: {
    'build:publicAssets': async (_wxt, assets) => {
      assets.push(...(await bundledPacks()));
      // Chromium knows no plain "pt", and falls back from pt-PT to English, not to pt-BR.
      const brazilian = assets.find((asset) => /pt_BR.messages\.json$/.test(asset.relativeDest));
      if (brazilian) assets.push({ ...brazilian, relativeDest: '_locales/pt_PT/messages.json' });
    },
    'build:done': (wxt) => {
      checkSizes(wxt.config.outDir);
    },
  },
});
