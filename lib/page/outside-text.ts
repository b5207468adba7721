/** Elements that hold no running text of an article, or none that a reader sees as such. */
const NEVER =
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO MAP PICTURE BUTTON SELECT TEXTAREA ' +
  'INPUT PROGRESS METER DATALIST DIALOG NAV FOOTER ASIDE MENU RT RP CODE KBD SAMP HEAD';
const NEVER_TAGS: ReadonlySet<string> = new Set(NEVER.split(' '));

const ROLES: ReadonlySet<string> = new Set(
  (
    'navigation complementary search banner contentinfo menu menubar toolbar dialog alertdialog tablist tooltip textbox ' +
    'searchbox combobox listbox form status alert button'
  ).split(' '),
);

/** Words of class names and ids that tell what a box is for, whatever stands before or after them. */
const BOX_WORDS: ReadonlySet<string> = new Set(
  (
    'ad ads advert adverts advertisement advertising advertorial adslot sponsor sponsored promo promoted promotion ' +
    'newsletter related recommended recommendation recommendations trending popular teaser teasers comment comments ' +
    'disqus share sharing social cookie consent breadcrumb breadcrumbs taboola outbrain subscribe subscription signup ' +
    'login sidebar widget toolbar pagination hidden skip publicidad publicidade publicite werbung anzeige comentarios ' +
    'commentaires kommentare relacionadas relacionados'
  ).split(' '),
);
const BOX_PAIRS =
  /most[-_]?(read|viewed|popular)|read[-_]?(more|next|also)|(sr|screen-reader|visually)[-_]?(only|hidden|text)/i;

/** "has-ads" and the like say something of the page, not what the box is for. */
const ABOUT_OTHERS = /^(has|have|with|without|no|not|is|show|hide|js|supports|can|u|lg|md|sm)[-_]/i;

function words(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function isBoxName(name: string): boolean {
  if (BOX_PAIRS.test(name)) return true;
  return !ABOUT_OTHERS.test(name) && words(name).some((word) => BOX_WORDS.has(word));
}

const judgedNames = new Map<string, boolean>();

/** Whether a class list or id names a box beside the article; remembered, since pages repeat their names. */
function namesABox(names: string): boolean {
  if (names === '') return false;
  const known = judgedNames.get(names);
  if (known !== undefined) return known;
  const judged = names.split(/\s+/).some(isBoxName);
  if (judgedNames.size > 5000) judgedNames.clear();
  judgedNames.set(names, judged);
  return judged;
}

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

function isFootnoteMark(element: Element): boolean {
  return element.tagName === 'SUP' && /^[\s[\](),*†‡\d]{0,6}$/.test(element.textContent ?? '');
}

/** A list of nothing but links: a menu, tags, or "more on this story". */
function isLinkList(element: Element): boolean {
  if (element.tagName !== 'UL' && element.tagName !== 'OL') return false;
  const items = element.children;
  if (items.length < 2 || items.length > 100) return false;
  for (const item of items) {
    const links = item.querySelectorAll('a');
    let linked = 0;
    for (const link of links) linked += (link.textContent ?? '').trim().length;
    if (links.length === 0 || linked < (item.textContent ?? '').trim().length * 0.9) return false;
  }
  return true;
}

function isSiteHeader(element: Element): boolean {
  return element.tagName === 'HEADER' && !element.querySelector('h1') && !element.closest('article, main');
}

/** Whether an element, by its nature or name, lies outside the article's running text with all that is in it. */
export function isOutsideText(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (NEVER_TAGS.has(tag) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return true;
  if (isFootnoteMark(element) || isLinkList(element) || isSiteHeader(element)) return true;
  // Most elements of running text have none, and this is asked of every element of the page.
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.hasAttribute('inert')) return true;
  if (element.getAttribute('aria-hidden') === 'true' || isEditable(element)) return true;
  if (ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (isComment(element)) return true;
  const named = namesABox(element.getAttribute('class') ?? '') || namesABox(element.id);
  // A box that holds the headline is the article itself, whatever it is called.
  return named && tag !== 'BODY' && !element.querySelector('h1, [itemprop~="articleBody"]');
}

function isComment(element: Element): boolean {
  return /comment/i.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('itemtype') ?? ''}`);
}
