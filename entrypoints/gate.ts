import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '../lib/page/gate-check.ts';

/** The one call that the gate needs; the polyfill would be three times the gate's size. */
declare const chrome: { readonly runtime: { sendMessage(message: { readonly type: string }): Promise<unknown> } };

/** Runs on every page of a news site: asks for the article script where the page is an article, else does nothing. */
export default defineUnlistedScript(() => {
  if (looksLikeArticle()) chrome.runtime.sendMessage({ type: 'article-found' }).catch(() => undefined);
});
