import type { PackRow } from '../../lib/messages/panel-data.ts';
import { useStrings } from '../strings.tsx';

const MEGABYTE = 1_000_000;

/** "340 kB", "1.8 MB" in the interface's language. */
function sizeText(bytes: number, lang: string): string {
  const [value, unit] = bytes < MEGABYTE ? [bytes / 1000, 'kilobyte'] : [bytes / MEGABYTE, 'megabyte'];
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}

/** "24 November 2026": the texts are in British English, whatever English the browser speaks. */
function dayText(date: string, lang: string): string {
  return new Intl.DateTimeFormat(lang.startsWith('en') ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** The packs on this device. */
export function PackList(props: { readonly packs: readonly PackRow[]; readonly lang: string }) {
  const t = useStrings();
  if (props.packs.length === 0) return <p class="soft">{t('packs.none')}</p>;
  return (
    <ul class="packs">
      {props.packs.map((pack) => (
        <li key={pack.id}>
          <b>{pack.title}</b>
          <span class="soft small">
            {t('packs.row', {
              publisher: pack.publisher,
              licence: pack.licence,
              revision: pack.revision,
              date: dayText(pack.date, props.lang),
            })}
          </span>
          <span class="soft small">
            {t('packs.ready', undefined, pack.profiles)} · {t('packs.size', { size: sizeText(pack.size, props.lang) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
