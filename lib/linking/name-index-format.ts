import { NAME_KINDS, type NameKind } from '../profiles/profile.ts';

/**
 * The file format of a name index: one ArrayBuffer of little-endian 32-bit words, then the bytes of the tokens.
 * It is a trie over whole words, laid out breadth first so that a node's children are neighbours: reached by the
 * word's number, which comes from a hash table over the words. Two bit vectors with ranks (Jacobson, "Space-efficient
 * static trees and graphs", 1989) say which nodes end a name and which have children, so that leaves cost one word
 * and a name one more. No node stores a string; a word's bytes are compared once, when its number is looked up,
 * so a match is exact and never a collision of hashes.
 */
export const INDEX_MAGIC = 0x494e5342; // "BSNI"
export const INDEX_VERSION = 1;

/** Longest name in words; what is longer is cut off by nobody but refused by the builder. */
export const MAX_NAME_WORDS = 24;
export const MAX_ORDINAL = (1 << 21) - 1;
export const MAX_TOKENS = (1 << 24) - 2;

/** Header fields, in order, each one word. */
export const HEADER = {
  magic: 0,
  version: 1,
  byteLength: 2,
  checksum: 3,
  tokens: 4,
  slots: 5,
  nodes: 6,
  roots: 7,
  names: 8,
  inner: 9,
  lists: 10,
  tokenBytes: 11,
  entries: 12,
} as const;
export const HEADER_WORDS = 16;

export interface Sizes {
  readonly tokens: number;
  readonly slots: number;
  readonly nodes: number;
  readonly names: number;
  readonly inner: number;
  readonly lists: number;
  readonly tokenBytes: number;
}

const bitWords = (bits: number) => (bits + 31) >>> 5;

/** Where each section begins, in 32-bit words from the buffer's start; `end` in bytes. */
export function layoutOf(sizes: Sizes) {
  let at = HEADER_WORDS;
  const take = (words: number) => {
    const from = at;
    at += words;
    return from;
  };
  const slots = take(sizes.slots);
  const tokenStart = take(sizes.tokens + 1);
  const rootBits = take(bitWords(sizes.tokens) * 2);
  const nodeToken = take(sizes.nodes);
  const nameBits = take(bitWords(sizes.nodes) * 2);
  const innerBits = take(bitWords(sizes.nodes) * 2);
  const childStart = take(sizes.inner + 1);
  const nameEntry = take(sizes.names);
  const lists = take(sizes.lists);
  const tokenBytes = take((sizes.tokenBytes + 3) >>> 2);
  return {
    slots,
    tokenStart,
    rootBits,
    nodeToken,
    nameBits,
    innerBits,
    childStart,
    nameEntry,
    lists,
    tokenBytes,
    end: at * 4,
  };
}

/** What an entry says of a name; phrases are names whose conditions stand in the entity's facts. */
export type EntryKind = NameKind | 'phrase';
const ENTRY_KINDS: readonly EntryKind[] = [...NAME_KINDS, 'phrase'];

/** First names and nicknames: what friends call somebody, and many others. */
export const isFamiliar = (kind: EntryKind): boolean => kind === 'given' || kind === 'nickname';

/** Surnames, first names and nicknames: nobody's until the article or its matter says whose. */
export const isPart = (kind: EntryKind): boolean => kind === 'surname' || isFamiliar(kind);

/** A kind of entry that no name has: the word points at a list of entries. */
const LIST_KIND = 15;
const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de'];
const OTHER_LANGUAGE = 1 << LANGUAGES.length;
const ALL_LANGUAGES = (OTHER_LANGUAGE << 1) - 1;

export interface IndexEntry {
  /** Number of the entity in its pack. */
  readonly ordinal: number;
  readonly kind: EntryKind;
  /** Whether the name may be linked without an introduction or other evidence. */
  readonly alone: boolean;
  /** Languages that use the name, as bits: see `languageBit`. */
  readonly languages: number;
}

/** The bit of a language in `IndexEntry.languages`. Languages that the linker does not read share one. */
export function languageBit(language: string): number {
  const at = LANGUAGES.indexOf(language);
  return at < 0 ? OTHER_LANGUAGE : 1 << at;
}

export function languageBits(languages: readonly string[] | undefined): number {
  if (!languages || languages.length === 0) return ALL_LANGUAGES;
  return languages.reduce((bits, language) => bits | languageBit(language), 0);
}

export function packEntry(entry: IndexEntry): number {
  const kind = ENTRY_KINDS.indexOf(entry.kind);
  return (entry.ordinal | (kind << 21) | (Number(entry.alone) << 25) | (entry.languages << 26)) >>> 0;
}

export function unpackEntry(word: number): IndexEntry {
  return {
    ordinal: word & MAX_ORDINAL,
    kind: ENTRY_KINDS[(word >>> 21) & 15] ?? 'phrase',
    alone: ((word >>> 25) & 1) === 1,
    languages: word >>> 26,
  };
}

export const packList = (at: number): number => (at | (LIST_KIND << 21)) >>> 0;
/** Where in the lists' section the entries stand, or -1 for a word that is an entry itself. */
export const listOf = (word: number): number => (((word >>> 21) & 15) === LIST_KIND ? word & MAX_ORDINAL : -1);

/** Sum over all words but the checksum's own (Fletcher-like, order-sensitive): tells a torn or foreign buffer. */
export function checksumOf(words: Uint32Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < words.length; i++) {
    if (i === HEADER.checksum) continue;
    a = (a + (words[i] ?? 0)) | 0;
    b = (b + a) | 0;
  }
  return (Math.imul(a, 0x9e3779b1) ^ b) >>> 0;
}

/** Bytes of one UTF-16 unit in CESU-8, which can hold half a surrogate pair. */
export function unitBytes(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}
