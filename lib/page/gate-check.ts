/**
 * The gate's quick look at a page, small and fast because it runs on every page of a news site. It may take a page
 * for an article that is none (article.ts looks again), and should rarely miss one.
 */

/** `@type` of a news article and its kin in raw JSON-LD. */
const ARTICLE_TYPE =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:[^"]*[/:])?(?:\w*NewsArticle|LiveBlogPosting|Article|BlogPosting|Report)"/g;
/** Types of pages that are something else, with an article or two among their data. */
const OTHER_TYPE = /"(?:Product|QAPage|FAQPage|DiscussionForumPosting|SearchResultsPage|ImageGallery|TechArticle)"/;
const OTHER_OG = /^(video|product|music|profile|books)/;

/** Running text that an article has at least, in UTF-16 units: with metadata that call it one, and without. */
const LEAST_TEXT = 250;
const LEAST_TEXT_UNNAMED = 1000;
/** Text nodes looked at; an article's text comes among the first. */
const NODES = 2000;
const LONG = 30;

/** Length of running text outside links, up to `enough`. */
function textLength(root: Node, enough: number): number {
  const walker = document.createTreeWalker(root, 4);
  let sum = 0;
  for (let left = NODES; left > 0 && sum < enough && walker.nextNode(); left--) {
    const { nodeValue, parentElement } = walker.currentNode;
    const length = (nodeValue ?? '').trim().length;
    if (
      length >= LONG &&
      parentElement &&
      !parentElement.closest('a,script,style,noscript,pre,nav,aside,footer,button')
    ) {
      sum += length;
    }
  }
  return sum;
}

function isNamedArticle(ogType: string): boolean {
  let count = 0;
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = textContent ?? '';
    if (OTHER_TYPE.test(text) && !/NewsArticle|LiveBlogPosting/.test(text)) return false;
    if (text.includes('LiveBlogPosting')) count = -1000;
    count += text.match(ARTICLE_TYPE)?.length ?? 0;
  }
  if (document.querySelector('[itemtype*="DiscussionForum"],[itemtype*="QAPage"],[itemtype$="/Product"]')) return false;
  if (ogType === 'article' || document.querySelector('meta[property="article:published_time"]')) return true;
  // Several articles and no word on which is this page's: a front page or a section.
  return count < 0 || count === 1 || document.querySelectorAll('[itemtype*="NewsArticle"]').length === 1;
}

/** One long `<article>` with a date, for sites without metadata; on the oldest pages, the body and a dated meta. */
function isPlainArticle(path: string): boolean {
  const named = document.querySelector('article,main') ? 'article,main' : 'body';
  const dates = named === 'body' ? 'meta[name*="date" i]' : 'article time,main time,meta[name*="date" i]';
  if (!/\/\d{4}[/-]\d\d?[/-]/.test(path) && !document.querySelector(dates)) return false;
  if (document.querySelectorAll('pre').length > 2) return false;
  for (const element of [...document.querySelectorAll(named)].slice(0, 20)) {
    if (element.querySelector('h1') && textLength(element, LEAST_TEXT_UNNAMED) >= LEAST_TEXT_UNNAMED) return true;
  }
  return false;
}

/** Whether the current document may be a news article. */
export function looksLikeArticle(): boolean {
  const { pathname, search } = location;
  if (!document.body || (pathname === '/' && !search)) return false;
  const ogType = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (OTHER_OG.test(ogType)) return false;
  if (isNamedArticle(ogType)) return textLength(document.body, LEAST_TEXT) >= LEAST_TEXT;
  return ogType !== 'website' && isPlainArticle(pathname);
}
