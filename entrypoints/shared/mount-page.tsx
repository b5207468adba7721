import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import { StringsProvider } from '../../components/strings.tsx';
import { strings } from './strings.ts';
import { showLastTheme } from './theme.ts';

showLastTheme();

/** BCP 47 tag of the interface: the language that the browser found texts for. */
export function interfaceLanguage(): string {
  return browser.i18n.getMessage('@@ui_locale').replace('_', '-');
}

/** Puts a view into the page, in the reader's language and, at first, in the colours that were shown last. */
export function mountPage(view: ComponentChildren): void {
  document.documentElement.lang = interfaceLanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  render(<StringsProvider strings={strings}>{view}</StringsProvider>, document.body);
}
