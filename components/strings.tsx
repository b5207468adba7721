import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StringKey } from './string-keys.ts';

export type { StringKey } from './string-keys.ts';

/**
 * The interface text of `key` in the reader's language. `params` fill `{name}` placeholders; `count` picks the
 * plural form and fills `$1`. The extension passes `@wxt-dev/i18n`, tests and the gallery read the same YAML.
 */
export type Strings = (key: StringKey, params?: Readonly<Record<string, string | number>>, count?: number) => string;

const Context = createContext<Strings>((key) => key);

/** Gives all views below it their interface texts. */
export function StringsProvider(props: { readonly strings: Strings; readonly children: ComponentChildren }) {
  return <Context.Provider value={props.strings}>{props.children}</Context.Provider>;
}

export function useStrings(): Strings {
  return useContext(Context);
}
