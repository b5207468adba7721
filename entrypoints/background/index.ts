import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { dispatch, type Handlers, type Sender } from '../../lib/messages/requests.ts';
import { COMMANDS } from '../../lib/messages/to-page.ts';
import { articleHandlers } from './article-handlers.ts';
import { BundledPacks } from './bundled-packs.ts';
import { inView } from './in-view.ts';
import { addContextMenu, addOmnibox } from './menus.ts';
import { panelHandlers } from './panel-handlers.ts';
import { relinkAll } from './relink.ts';
import { registerGate } from './scripts.ts';
import { createServices } from './services.ts';
import { openPanel } from './side-panel.ts';
import { hostOf, tellPage, tellPanels } from './tabs.ts';

type BrowserSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Milliseconds after the start until an update of the packs is looked for. */
const CALM = 1000;

/** Who sent a message, by what the browser vouches for; undefined for a frame inside a page, which is none of ours. */
function senderOf(sender: BrowserSender): Sender | undefined {
  if (sender.url?.startsWith(`${location.origin}/`)) return { from: 'extension' };
  const host = hostOf(sender.url);
  if (sender.tab?.id === undefined || sender.frameId !== 0 || host === undefined) return undefined;
  return { from: 'page', tab: sender.tab.id, host };
}

export default defineBackground(() => {
  const services = createServices();
  const bundled = new BundledPacks(services.packs, {
    progressed: () => tellPanels({ type: 'packs-changed' }),
    imported: () => void relinkAll(services),
  });
  const handlers: Handlers = {
    ...articleHandlers(services, bundled),
    ...panelHandlers(services, bundled),
    'open-panel': ({ entity }, sender) => openPanel(entity, sender),
  };

  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const from = senderOf(sender);
    const reply = from && dispatch(handlers, message, from);
    if (!reply) return undefined;
    void reply.then(respond);
    // Keeps the channel open until the answer is there.
    return true;
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void services.settings.read().then(registerGate);
    void bundled.ensure();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  // Not at once: the background mostly wakes for a reader who waits for a card. What needs the packs asks for itself.
  setTimeout(() => void bundled.ensure(), CALM);

  // A tab that closed or went elsewhere has no article until its page says so.
  const forget = (tab: number) => {
    void inView.remove(tab);
    void services.articles.close(tab);
    tellPanels({ type: 'tab-changed', tab });
  };
  browser.tabs.onRemoved.addListener(forget);
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'loading') forget(tab);
  });

  browser.commands.onCommand.addListener((name) => {
    void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(async ([tab]) => {
      if (tab?.id === undefined) return;
      const command = COMMANDS.find((known) => known === name);
      if (command) await tellPage(tab.id, { type: 'command', command });
      const host = hostOf(tab.url);
      if (name === 'switch-off-here' && host) await handlers['site-switch']({ host, on: false }, { from: 'extension' });
    });
  });
  addContextMenu();
  addOmnibox(async (query) => (await handlers.search({ query }, { from: 'extension' })).rows);
});
