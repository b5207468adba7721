import { isPartialDate, type PartialDate } from '../profiles/dates.ts';

const MONTHS: readonly RegExp[] = [
  /^(jan|ene|jän)/,
  /^(feb|fev|fév)/,
  /^(mar|mär|mrz)/,
  /^(apr|abr|avr)/,
  /^(may|mai|mayo)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|ago|aoû|aou)/,
  /^(sep|set)/,
  /^(oct|out|okt)/,
  /^nov/,
  /^(dec|dic|dez|déc)/,
];

/** The newspapers of before are not on the web, and a date of 1970-01-01 is a clock that was never set. */
const EARLIEST_YEAR = 1800;
const UNSET = '1970-01-01';

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.test(name.toLowerCase())) + 1;
}

function dated(year: string, month: number, day?: number): string {
  const parts = [month, ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, '0'));
  return [year, ...parts].join('-');
}

/** Reads a date as it was written, without any time zone: "2024-06-27T23:30-04:00" is 2024-06-27. */
function writtenDate(text: string): string | undefined {
  const iso = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d)(?!\d))?)?(?=$|[T\s])/.exec(text);
  if (iso) return iso.slice(1, 4).filter(Boolean).join('-');
  const [, y, m, d] = /^([12]\d{3})(?:[/.](\d{1,2})[/.](\d{1,2})(?!\d)|(?=\d{4}(?:$|[T\s])))/.exec(text) ?? [];
  if (y && m && d) return dated(y, Number(m), Number(d));
  if (y) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return spokenDate(text) ?? numberedDate(text);
}

/** "27 June 2024", "27 de junio de 2024", "Thu, 27 Jun 2024 10:00 GMT", "June 27th, 2024", "27. Juni 2024". */
function spokenDate(text: string): string | undefined {
  const dayFirst =
    /(?:^|\s)(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de[l]?\s+)?([12]\d{3})(?!\d)/u;
  const [, day, name, year] = dayFirst.exec(text) ?? [];
  if (day && name && year && monthOf(name)) return dated(year, monthOf(name), Number(day));
  const monthFirst = /(?:^|\s)(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+([12]\d{3})(?!\d)/u;
  const [, month, dayLater, yearLater] = monthFirst.exec(text) ?? [];
  if (month && dayLater && yearLater && monthOf(month)) return dated(yearLater, monthOf(month), Number(dayLater));
  return undefined;
}

/** "27/06/2024" and "06/27/2024" where only one reading exists; "05/06/2024" is nobody's date. */
function numberedDate(text: string): string | undefined {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-]([12]\d{3})(?!\d)/.exec(text) ?? [];
  if (!first || !second || !year) return undefined;
  if (Number(first) > 12 || first === second || text.includes('.')) return dated(year, Number(second), Number(first));
  return Number(second) > 12 ? dated(year, Number(first), Number(second)) : undefined;
}

/**
 * The day that a publisher wrote, never shifted by a time zone. Undefined where the text is no date, names a day that
 * does not exist, or lies in the future or before the press.
 */
export function publishedDay(text: string | null | undefined, now: Date): PartialDate | undefined {
  if (!text || text.length > 100) return undefined;
  const day = writtenDate(text.trim());
  if (!day || !isPartialDate(day) || day === UNSET || Number(day.slice(0, 4)) < EARLIEST_YEAR) return undefined;
  // A publisher in the far East may be a day ahead of this clock.
  const tomorrow = new Date(now.getTime() + 36 * 3_600_000).toISOString();
  return day <= tomorrow.slice(0, day.length) ? day : undefined;
}

/** The day in an address such as /2024/06/27/story, /2024/jun/27/story or /story-20240627. */
export function dayOfPath(path: string, now: Date): PartialDate | undefined {
  const [, year, month, day] = /\/(\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:[/-]|$)/.exec(path) ?? [];
  if (year && month && day) {
    const number = /\d/.test(month) ? Number(month) : monthOf(month);
    return publishedDay(dated(year, number, Number(day)), now);
  }
  const [, whole] = /(?:^|[/_-])(20[0-4]\d[01]\d[0-3]\d)(?:[/_.-]|$)/.exec(path) ?? [];
  return publishedDay(whole, now);
}

/** Names of meta elements that tell the day of publication, the surest first. */
const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'datepublished',
  'date_published',
  'publishdate',
  'publish-date',
  'publication_date',
  'article.published',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'date',
] as const;

export interface DateSources {
  /** `datePublished` of the article's own JSON-LD. */
  readonly linked: readonly (string | undefined)[];
  readonly root: Element;
  readonly document: Document;
  readonly path: string;
  readonly now: Date;
}

/** The day of publication, from the surest source that gives a believable one. */
export function publicationDate(sources: DateSources): PartialDate | undefined {
  for (const text of candidates(sources)) {
    const day = publishedDay(text, sources.now);
    if (day) return day;
  }
  return dayOfPath(sources.path, sources.now);
}

function* candidates({ linked, document, root }: DateSources): Generator<string | null | undefined> {
  yield* linked;
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    const key = name.toLowerCase();
    if (!metas.has(key)) metas.set(key, meta.getAttribute('content') ?? '');
  }
  for (const name of META) yield metas.get(name);
  for (const scope of [root, document]) {
    for (const element of scope.querySelectorAll('[itemprop~="datePublished"], time[pubdate]')) yield dateOf(element);
  }
  for (const element of [...root.querySelectorAll('time')].slice(0, 3)) yield dateOf(element);
  const header = root.closest('article, main') ?? document.querySelector('main') ?? document.body;
  const times = [...header.querySelectorAll('time')];
  // One time on the page is the article's; of several outside the text, any may be another article's.
  if (times.length === 1) yield times[0] && dateOf(times[0]);
}

function dateOf(element: Element): string | null {
  return element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
}
