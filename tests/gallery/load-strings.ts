import type { Strings } from '../../components/strings.tsx';

/** The texts of one locale as `@wxt-dev/i18n` gives them in the extension: named and numbered placeholders, plurals. */
export function stringsOf(locale: unknown): Strings {
  return (key, params = {}, count) => {
    let value: unknown = locale;
    for (const step of key.split('.')) {
      value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    }
    const text = count === undefined ? value : pluralForm(value, count);
    if (typeof text !== 'string') throw new Error(`no text "${key}"${count === undefined ? '' : ` for ${count}`}`);
    const numbered = count === undefined ? text : text.replaceAll('$1', String(count));
    return numbered.replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
  };
}

function pluralForm(value: unknown, count: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const exact = count === 0 || count === 1 ? Reflect.get(value, String(count)) : undefined;
  return exact ?? Reflect.get(value, 'n');
}
