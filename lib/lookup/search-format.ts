/**
 * The file format of a search index: one ArrayBuffer of little-endian 32-bit words, then 16-bit ones. A sorted
 * dictionary of folded words with the profiles that have each (an inverted index; Zobel & Moffat, "Inverted files
 * for text search engines", 2006), and for every profile its entries (names, roles, phrases, years) as word numbers,
 * so that a candidate is judged without reading its text. Nothing is parsed when it is opened.
 */
const MAGIC = 0x53425342; // "BSBS"
const VERSION = 1;
const HEADER_WORDS = 8;

/** What an entry of a profile is. */
export const ENTRY = { name: 0, role: 1, phrase: 2, year: 3 } as const;

const YEAR_BITS = 12;
/** Later than any year that a query can name: "still so". */
export const OPEN_YEAR = (1 << YEAR_BITS) - 1;

export interface EntryMeta {
  readonly type: number;
  /** 1 to 3. */
  readonly weight: number;
  /** First and last year in which a role was held; 0 and `OPEN_YEAR` where there is no limit. */
  readonly from: number;
  readonly to: number;
}

export function packMeta({ type, weight, from, to }: EntryMeta): number {
  return (type | (weight << 2) | (from << 4) | (to << (4 + YEAR_BITS))) >>> 0;
}

export const metaType = (meta: number): number => meta & 3;
export const metaWeight = (meta: number): number => (meta >>> 2) & 3;
export const metaFrom = (meta: number): number => (meta >>> 4) & OPEN_YEAR;
export const metaTo = (meta: number): number => (meta >>> (4 + YEAR_BITS)) & OPEN_YEAR;

/** The sections of an index, as views of its buffer. "Starts" have one more item than what they number. */
export interface SearchIndex {
  readonly byteLength: number;
  readonly profiles: number;
  readonly words: number;
  /** Where each word's letters begin in `letters`. */
  readonly wordStart: Uint32Array;
  /** Where each word's profiles begin in `postings`. */
  readonly postingStart: Uint32Array;
  /** Ordinals of profiles, the most prominent first. */
  readonly postings: Uint32Array;
  /** Where each profile's entries begin. */
  readonly profileEntry: Uint32Array;
  /** Where each entry's words begin in `entryWords`. */
  readonly entryStart: Uint32Array;
  /** See `packMeta`. */
  readonly entryMeta: Uint32Array;
  readonly entryWords: Uint32Array;
  /** Folded UTF-16 units of all words, one after the other. */
  readonly letters: Uint16Array;
  /** 0 to 255: how much there is to tell. */
  readonly prominence: Uint8Array;
  /** All ordinals, the most prominent first. */
  readonly prominent: Uint32Array;
}

export type SearchSections = Omit<SearchIndex, 'byteLength' | 'profiles' | 'words'>;

/** What is wrong with a buffer that is no search index. */
class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
}

export interface SearchSizes {
  readonly words: number;
  readonly postings: number;
  readonly profiles: number;
  readonly entries: number;
  readonly entryWords: number;
  readonly letters: number;
}

function sectionsOf(buffer: ArrayBuffer, sizes: SearchSizes): SearchSections {
  let at = HEADER_WORDS * 4;
  const words = (length: number) => {
    const view = new Uint32Array(buffer, at, length);
    at += length * 4;
    return view;
  };
  const wordStart = words(sizes.words + 1);
  const postingStart = words(sizes.words + 1);
  const postings = words(sizes.postings);
  const profileEntry = words(sizes.profiles + 1);
  const entryStart = words(sizes.entries + 1);
  const entryMeta = words(sizes.entries);
  const entryWords = words(sizes.entryWords);
  const prominent = words(sizes.profiles);
  const letters = new Uint16Array(buffer, at, sizes.letters);
  const prominence = new Uint8Array(buffer, at + sizes.letters * 2, sizes.profiles);
  return {
    wordStart,
    postingStart,
    postings,
    profileEntry,
    entryStart,
    entryMeta,
    entryWords,
    letters,
    prominence,
    prominent,
  };
}

function byteLengthOf(sizes: SearchSizes): number {
  const { words, postings, profiles, entries, entryWords, letters } = sizes;
  const longs = HEADER_WORDS + 2 * (words + 1) + postings + (2 * profiles + 1) + (entries + 1) + entries + entryWords;
  return longs * 4 + letters * 2 + profiles;
}

/** An empty index of those sizes, to be filled in place: at a million names there is no room for it twice. */
export function newSearchIndex(sizes: SearchSizes): {
  readonly buffer: ArrayBuffer;
  readonly sections: SearchSections;
} {
  const { words, postings, profiles, entries, entryWords, letters } = sizes;
  const buffer = new ArrayBuffer(byteLengthOf(sizes));
  const header = [MAGIC, VERSION, words, postings, profiles, entries, entryWords, letters];
  new Uint32Array(buffer, 0, HEADER_WORDS).set(header);
  return { buffer, sections: sectionsOf(buffer, sizes) };
}

/** Opens an index in place. Throws `SearchIndexError` for any other buffer, or one cut short. */
export function openSearchIndex(buffer: ArrayBuffer): SearchIndex {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new SearchIndexError('this is no search index: it is too short');
  const [magic, version, words = 0, postings = 0, profiles = 0, entries = 0, entryWords = 0, letters = 0] =
    new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) throw new SearchIndexError('this is no search index');
  if (version !== VERSION)
    throw new SearchIndexError(`search index of version ${version}; this program reads version ${VERSION}`);
  const sizes = { words, postings, profiles, entries, entryWords, letters };
  if (byteLengthOf(sizes) !== buffer.byteLength)
    throw new SearchIndexError('the search index is torn: its sections do not fill it');
  return { byteLength: buffer.byteLength, profiles, words, ...sectionsOf(buffer, sizes) };
}
