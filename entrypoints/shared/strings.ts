import { i18n } from '#i18n';
import type { Strings } from '../../components/strings.tsx';

/** The interface texts of the browser's language; named placeholders are filled here, as `@wxt-dev/i18n` has none. */
export const strings: Strings = (key, params = {}, count) => {
  const text = count === undefined ? i18n.t(key) : i18n.t(key, count);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
};
