import type { Tokens } from '../text/tokens.ts';
import {
  checksumOf,
  HEADER,
  HEADER_WORDS,
  INDEX_MAGIC,
  INDEX_VERSION,
  type IndexEntry,
  layoutOf,
  listOf,
  MAX_NAME_WORDS,
  unpackEntry,
} from './name-index-format.ts';
import { firstSlot, sameWord, slotMark } from './word-table.ts';

export { buildNameIndex, type NameEntry } from './name-index-build.ts';
export type { IndexEntry } from './name-index-format.ts';

/** What is wrong with a buffer that is no name index; the caller rebuilds the index from the pack. */
export class NameIndexError extends Error {
  override readonly name = 'NameIndexError';
}

/** A stretch of tokens that is a name: rows `[start, start + length)`; `name` is its number in the index. */
export interface IndexMatch {
  readonly start: number;
  readonly length: number;
  readonly name: number;
}

/**
 * Opens an index in place, without parsing or copying; checked are the header, the sections' sizes and the checksum.
 * @throws NameIndexError for any other buffer
 */
export function openNameIndex(buffer: ArrayBuffer): NameIndex {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0) {
    throw new NameIndexError(
      `a name index has at least ${HEADER_WORDS * 4} bytes, in words; this has ${buffer.byteLength}`,
    );
  }
  const words = new Uint32Array(buffer);
  const field = (name: keyof typeof HEADER) => words[HEADER[name]] ?? 0;
  if (field('magic') !== INDEX_MAGIC) throw new NameIndexError('this is no name index');
  if (field('version') !== INDEX_VERSION) {
    throw new NameIndexError(`name index of version ${field('version')}; this program reads version ${INDEX_VERSION}`);
  }
  const sizes = {
    tokens: field('tokens'),
    slots: field('slots'),
    nodes: field('nodes'),
    names: field('names'),
    inner: field('inner'),
    lists: field('lists'),
    tokenBytes: field('tokenBytes'),
  };
  const layout = layoutOf(sizes);
  if (field('byteLength') !== buffer.byteLength || layout.end !== buffer.byteLength || sizes.slots <= sizes.tokens) {
    throw new NameIndexError('the name index is torn: its sections do not fill it');
  }
  if (checksumOf(words) !== field('checksum')) throw new NameIndexError('the name index is damaged: wrong checksum');
  return new NameIndex(buffer, words, sizes, layout);
}

/** The names of one pack, as read from its buffer. */
export class NameIndex {
  readonly byteLength: number;
  /** Different names; several entities may share one. */
  readonly nameCount: number;
  private readonly words: Uint32Array;
  private readonly tokenBytes: Uint8Array;
  private readonly sizes: { readonly tokens: number; readonly slots: number; readonly nodes: number };
  private readonly layout: ReturnType<typeof layoutOf>;

  constructor(
    buffer: ArrayBuffer,
    words: Uint32Array,
    sizes: { readonly tokens: number; readonly slots: number; readonly nodes: number; readonly names: number },
    layout: ReturnType<typeof layoutOf>,
  ) {
    this.byteLength = buffer.byteLength;
    this.nameCount = sizes.names;
    this.words = words;
    this.tokenBytes = new Uint8Array(buffer, layout.tokenBytes * 4);
    this.sizes = sizes;
    this.layout = layout;
  }

  /** The number of the word in row `row`, or -1 where no name has it. */
  wordAt(tokens: Tokens, row: number): number {
    const { words, layout } = this;
    const { slots } = this.sizes;
    const hash = tokens.hash[row] ?? 0;
    const mark = slotMark(hash) >>> 0;
    let slot = firstSlot(hash, slots);
    for (let probes = 0; probes < slots; probes++) {
      const held = words[layout.slots + slot] ?? 0;
      if (held === 0) return -1;
      if ((held & 0xff000000) >>> 0 === mark) {
        const id = (held & 0x00ffffff) - 1;
        const from = words[layout.tokenStart + id] ?? 0;
        const to = words[layout.tokenStart + id + 1] ?? 0;
        if (sameWord(this.tokenBytes, from, to, tokens, row)) return id;
      }
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
    return -1;
  }

  /** `wordAt` for every token of a text. */
  wordsOf(tokens: Tokens): Int32Array {
    const ids = new Int32Array(tokens.count);
    for (let row = 0; row < tokens.count; row++) ids[row] = this.wordAt(tokens, row);
    return ids;
  }

  private isSet(vector: number, bit: number): boolean {
    return (((this.words[vector + (bit >>> 5) * 2] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /** How many bits are set before `bit`. */
  private rank(vector: number, bit: number): number {
    const at = vector + (bit >>> 5) * 2;
    let below = (this.words[at] ?? 0) & ((1 << (bit & 31)) - 1);
    below -= (below >>> 1) & 0x55555555;
    below = (below & 0x33333333) + ((below >>> 2) & 0x33333333);
    return (this.words[at + 1] ?? 0) + (Math.imul((below + (below >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24);
  }

  private rootBy(word: number): number {
    const { rootBits } = this.layout;
    return word >= 0 && this.isSet(rootBits, word) ? this.rank(rootBits, word) : -1;
  }

  private childBy(node: number, word: number): number {
    const { words, layout } = this;
    if (word < 0 || !this.isSet(layout.innerBits, node)) return -1;
    const inner = layout.childStart + this.rank(layout.innerBits, node);
    let low = words[inner] ?? 0;
    let high = Math.min(words[inner + 1] ?? 0, this.sizes.nodes) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const held = words[layout.nodeToken + middle] ?? 0;
      if (held === word) return middle;
      if (held < word) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Calls `visit(length, name)` for every name that begins at row `row` of a text, shortest first. */
  namesAt(ids: Int32Array, row: number, visit: (length: number, name: number) => void): void {
    let node = this.rootBy(ids[row] ?? -1);
    for (let length = 1; node >= 0 && length <= MAX_NAME_WORDS; length++) {
      if (this.isSet(this.layout.nameBits, node)) visit(length, this.rank(this.layout.nameBits, node));
      node = this.childBy(node, ids[row + length] ?? -1);
    }
  }

  /** All names of a text, leftmost first and the longest of those, without overlaps; whatever stands between their words. */
  scan(tokens: Tokens): IndexMatch[] {
    const ids = this.wordsOf(tokens);
    const found: IndexMatch[] = [];
    for (let row = 0; row < tokens.count; ) {
      let length = 0;
      let name = -1;
      this.namesAt(ids, row, (l, n) => {
        length = l;
        name = n;
      });
      if (length > 0) found.push({ start: row, length, name });
      row += Math.max(1, length);
    }
    return found;
  }

  /** Who bears the name. */
  entriesOf(name: number): readonly IndexEntry[] {
    const { words, layout } = this;
    if (name < 0 || name >= this.nameCount) return [];
    const word = words[layout.nameEntry + name] ?? 0;
    const list = listOf(word);
    if (list < 0) return [unpackEntry(word)];
    const from = layout.lists + list;
    const to = Math.min(from + 1 + (words[from] ?? 0), layout.tokenBytes);
    const entries: IndexEntry[] = [];
    for (let at = from + 1; at < to; at++) entries.push(unpackEntry(words[at] ?? 0));
    return entries;
  }
}
