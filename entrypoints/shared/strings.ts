import { createI18n } from '@wxt-dev/i18n';
import type { Strings } from '../../components/strings.tsx';

// Untyped, since views choose keys at run time; `StringKey` holds them to those that exist.
const i18n = createI18n();

/** The interface texts of the browser's language. */
export const strings: Strings = (key, params, count) => {
  if (count !== undefined) return params ? i18n.t(key, count, params) : i18n.t(key, count);
  return params ? i18n.t(key, params) : i18n.t(key);
};
