/** What a page's JSON-LD says of one thing. */
export interface LinkedDatum {
  /** Without the vocabulary's address: "NewsArticle". */
  readonly types: readonly string[];
  readonly headline?: string;
  readonly datePublished?: string;
  readonly language?: string;
  /** Addresses under which the thing is known. */
  readonly urls: readonly string[];
  /** Stands on its own, not within a list or as a part of another. */
  readonly top: boolean;
}

const MOST_DATA = 300;
const MOST_TEXT = 1_000_000;
/** Properties whose value is the thing itself rather than something that it mentions. */
const SELF = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;
const LISTS = ['itemListElement', 'item', 'hasPart', 'liveBlogUpdate', 'blogPost'] as const;

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim() || undefined;
  if (isObject(first)) return textOf(first['@value'] ?? first.alternateName ?? first.name);
  return undefined;
}

function urlsOf(item: Json): readonly string[] {
  return [item.url, item.mainEntityOfPage, item['@id']]
    .flatMap(listOf)
    .map((value) => (isObject(value) ? (value['@id'] ?? value.url) : value))
    .filter((value) => typeof value === 'string');
}

function datumOf(item: Json, top: boolean): LinkedDatum {
  const headline = textOf(item.headline) ?? textOf(item.name);
  const datePublished = textOf(item.datePublished);
  const language = textOf(item.inLanguage);
  return {
    types: listOf(item['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : [])),
    ...(headline === undefined ? {} : { headline }),
    ...(datePublished === undefined ? {} : { datePublished }),
    ...(language === undefined ? {} : { language }),
    urls: urlsOf(item),
    top,
  };
}

/** Parses what sites write: raw line breaks in strings, comment marks around the whole, commas before a bracket. */
function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const mended = text
      .replace(/^\s*(\/\/)?\s*(<!--|<!\[CDATA\[)|(\/\/)?\s*(-->|\]\]>)\s*$/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are the fault to mend
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([\]}])/g, '$1')
      .replace(/;\s*$/, '');
    try {
      return JSON.parse(mended);
    } catch {
      return undefined;
    }
  }
}

/** Everything that a page's JSON-LD says, flat; broken scripts say nothing. */
export function readLinkedData(scripts: Iterable<{ readonly textContent: string | null }>): readonly LinkedDatum[] {
  const data: LinkedDatum[] = [];
  for (const { textContent } of scripts) {
    if (!textContent || textContent.length > MOST_TEXT) continue;
    const queue = listOf(parseLoosely(textContent)).map((item) => ({ item, top: true }));
    for (let next = queue.shift(); next && data.length < MOST_DATA; next = queue.shift()) {
      const { item, top } = next;
      if (!isObject(item)) continue;
      if (item['@type'] !== undefined) data.push(datumOf(item, top));
      for (const key of SELF) queue.push(...listOf(item[key]).map((inner) => ({ item: inner, top })));
      for (const key of LISTS) queue.push(...listOf(item[key]).map((inner) => ({ item: inner, top: false })));
    }
  }
  return data;
}
