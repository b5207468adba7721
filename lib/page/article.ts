import type { PartialDate } from '../profiles/dates.ts';
import { publicationDate } from './article-date.ts';
import { articleLanguage } from './article-language.ts';
import { findRunningText, type RunningText } from './article-root.ts';
import { type LinkedDatum, readLinkedData } from './json-ld.ts';

/** A page found to be an article, before its text is mapped. */
export interface PageArticle {
  /** ISO 639 code; "und" where neither the page nor the text tells. */
  readonly lang: string;
  readonly date?: PartialDate;
  /** May be empty. */
  readonly title: string;
  /** Elements that hold the article's text, in document order and apart from each other. */
  readonly roots: readonly Element[];
  readonly headline: Element | null;
}

export interface PageFacts {
  readonly document: Document;
  readonly url: string;
  readonly now: Date;
  /** The reader asked for this page: any running text will do, whatever the page calls itself. */
  readonly asked?: boolean;
}

const NEWS_TYPE = /^(\w*NewsArticle|Article|LiveBlogPosting|BlogPosting|Report)$/;
const OTHER_TYPE =
  /^(Product|ProductGroup|QAPage|FAQPage|DiscussionForumPosting|SearchResultsPage|ImageGallery|TechArticle|Recipe|VideoObject|CollectionPage)$/;
const OTHER_OG = /^(video|product|music|profile|books)/;

/** Running text that a page needs, in UTF-16 units: called an article by its metadata, not so called, and asked for. */
const LEAST_TEXT = { named: 250, unnamed: 1000, asked: 120 } as const;
const LONGEST_TITLE = 300;

function meta(document: Document, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)?.getAttribute('content');
    if (found?.trim()) return found.trim();
  }
  return undefined;
}

/** Addresses compare by host and path: schemes, queries and slashes differ between a page and its data. */
function addressKey(url: string, base: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const { hostname, pathname } = new URL(url, base);
  return `${hostname.replace(/^(www|m|amp)\./, '')}${pathname.replace(/\/(amp\/?)?$/, '')}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The datum that describes this very page: the only article, or of several the one with its address or headline. */
function ownArticle(facts: PageFacts, data: readonly LinkedDatum[]): LinkedDatum | undefined {
  const articles = data.filter(({ types, top }) => top && types.some((type) => NEWS_TYPE.test(type)));
  if (articles.length <= 1) return articles[0];
  const canonical = facts.document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const here = [facts.url, ...(canonical ? [canonical] : [])].map((url) => addressKey(url, facts.url));
  const headings = [
    facts.document.title,
    ...[...facts.document.querySelectorAll('h1')].map((h1) => h1.textContent ?? ''),
  ];
  return (
    articles.find(({ urls }) => urls.some((url) => here.includes(addressKey(url, facts.url)))) ??
    articles.find(({ headline }) => headline && headings.some((text) => plain(text).includes(plain(headline))))
  );
}

type Named = 'article' | 'other' | 'unknown';

/** What the page's metadata call it. */
function namedAs(facts: PageFacts, data: readonly LinkedDatum[], own: LinkedDatum | undefined): Named {
  const { document } = facts;
  const ogType = meta(document, 'og:type')?.toLowerCase() ?? '';
  if (OTHER_OG.test(ogType) || isFrontPath(facts.url)) return 'other';
  if (own) return 'article';
  const types = data.filter(({ top }) => top).flatMap((datum) => datum.types);
  if (types.some((type) => OTHER_TYPE.test(type))) return 'other';
  const microdata = [...document.querySelectorAll('[itemtype]')].map(
    (element) => element.getAttribute('itemtype') ?? '',
  );
  const itemTypes = microdata.map((type) => type.replace(/^.*[/#]/, ''));
  if (itemTypes.some((type) => OTHER_TYPE.test(type))) return 'other';
  if (ogType === 'article' || meta(document, 'article:published_time')) return 'article';
  if (itemTypes.filter((type) => NEWS_TYPE.test(type)).length === 1) return 'article';
  return ogType === 'website' ? 'other' : 'unknown';
}

function isFrontPath(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

/** A page without metadata: one text under one heading with a date, and neither code nor an editor in it. */
function isPlainArticle(text: RunningText, date: PartialDate | undefined): boolean {
  const root = text.roots.find((each) => each !== text.headline) ?? text.roots[0];
  if (!root || !text.headline || !date || root.querySelector('[contenteditable], [role="toolbar"]')) return false;
  return root.querySelectorAll('pre, textarea').length < 3 && root.querySelectorAll('article').length < 3;
}

function titleOf(document: Document, own: LinkedDatum | undefined, headline: Element | null): string {
  const shown = headline ? textWithBreaks(headline) : '';
  const title = shown || own?.headline || meta(document, 'og:title', 'twitter:title') || siteLess(document.title);
  return plain(title).slice(0, LONGEST_TITLE);
}

/** An element's text with a space for each `<br>`. */
function textWithBreaks(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 1 | 4);
  const parts: string[] = [];
  while (walker.nextNode()) {
    const { nodeName, nodeValue } = walker.currentNode;
    if (nodeName === 'BR') parts.push(' ');
    else if (nodeValue !== null) parts.push(nodeValue);
  }
  return plain(parts.join(''));
}

/** A document title without the site's name behind a bar or dash. */
function siteLess(title: string): string {
  return title.replace(/\s+[|–—-]\s+[^|–—]{1,40}$/, '');
}

/**
 * Reads a page as a news article, from JSON-LD, Open Graph, microdata, `<article>` and the text itself. Undefined
 * where it is none: front pages, videos, shops, forums, mail, search results, galleries, documentation. A generator,
 * so that a large page can be read in slices (see slices.ts).
 */
export function* readArticle(facts: PageFacts): Generator<undefined, PageArticle | undefined> {
  const { document, url, now } = facts;
  const text = yield* findRunningText(document);
  const body = text?.roots.find((root) => root !== text.headline) ?? text?.roots[0];
  if (!text || !body) return undefined;
  yield undefined;
  const data = readLinkedData(document.querySelectorAll('script[type="application/ld+json"]'));
  const own = ownArticle(facts, data);
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const date = publicationDate({ linked: [own?.datePublished], root: body, document, path, now });
  yield undefined;
  if (!isArticle(facts, namedAs(facts, data, own), text, date)) return undefined;
  const declared = [
    own?.language,
    body.closest('[lang]')?.getAttribute('lang'),
    meta(document, 'og:locale'),
    meta(document, 'content-language', 'dc.language'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
  ];
  return {
    lang: articleLanguage(declared, text.sample) ?? 'und',
    ...(date === undefined ? {} : { date }),
    title: titleOf(document, own, text.headline),
    roots: text.roots,
    headline: text.headline,
  };
}

function isArticle(facts: PageFacts, named: Named, text: RunningText, date: PartialDate | undefined): boolean {
  if (facts.asked) return text.length >= LEAST_TEXT.asked;
  if (named === 'other') return false;
  if (named === 'article') return text.length >= LEAST_TEXT.named;
  return text.length >= LEAST_TEXT.unnamed && isPlainArticle(text, date);
}
