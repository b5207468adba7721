import { tokenise } from '../text/tokens.ts';
import {
  checksumOf,
  type EntryKind,
  HEADER,
  INDEX_MAGIC,
  INDEX_VERSION,
  languageBits,
  layoutOf,
  MAX_NAME_WORDS,
  MAX_ORDINAL,
  MAX_TOKENS,
  packEntry,
  packList,
} from './name-index-format.ts';
import { WordTable } from './word-table.ts';

/** One name of one entity, to be put into an index. */
export interface NameEntry {
  readonly name: string;
  readonly ordinal: number;
  readonly kind: EntryKind;
  readonly alone: boolean;
  /** Absent or empty: all languages. */
  readonly langs?: readonly string[] | undefined;
}

class Column {
  words = new Uint32Array(1024);
  length = 0;
  push(value: number): number {
    if (this.length === this.words.length) {
      const larger = new Uint32Array(this.words.length * 2);
      larger.set(this.words);
      this.words = larger;
    }
    this.words[this.length] = value;
    return this.length++;
  }
  at(i: number): number {
    return this.words[i] ?? 0;
  }
}

/** A trie under construction: nodes in order of arrival, found by (parent, word) in an open hash table. */
class Trie {
  readonly parent = new Column();
  readonly word = new Column();
  private slots = new Uint32Array(2048);

  private slotOf(parent: number, word: number): number {
    const mask = this.slots.length - 1;
    let h = Math.imul(parent ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
    h = (h ^ (h >>> 15)) & mask;
    for (;;) {
      const node = this.slots[h] ?? 0;
      if (node === 0 || (this.parent.at(node - 1) === parent && this.word.at(node - 1) === word)) return h;
      h = (h + 1) & mask;
    }
  }

  find(parent: number, word: number): number {
    return (this.slots[this.slotOf(parent, word)] ?? 0) - 1;
  }

  /** The child of `parent` by `word`; roots have the parent 0xffffffff. */
  child(parent: number, word: number): number {
    const slot = this.slotOf(parent, word);
    const found = this.slots[slot] ?? 0;
    if (found !== 0) return found - 1;
    this.parent.push(parent);
    const node = this.word.push(word);
    this.slots[slot] = node + 1;
    if (this.word.length * 3 > this.slots.length * 2) this.grow();
    return node;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let node = 0; node < this.word.length; node++) {
      this.slots[this.slotOf(this.parent.at(node), this.word.at(node))] = node + 1;
    }
  }
}

const NO_PARENT = 0xffffffff;

/**
 * Builds the index of a pack's names. Names without a letter or digit are left out.
 * Throws a RangeError where an ordinal, a name's length or the number of different words is beyond the format.
 */
export function buildNameIndex(entries: Iterable<NameEntry>): ArrayBuffer {
  const words = new WordTable();
  const trie = new Trie();
  const entryNode = new Column();
  const entryWord = new Column();
  const insert = (chunk: readonly NameEntry[]) => {
    for (const [entry, node] of insertNames(words, trie, chunk)) {
      entryNode.push(node);
      entryWord.push(packEntry({ ...entry, languages: languageBits(entry.langs) }));
    }
  };
  let chunk: NameEntry[] = [];
  for (const entry of entries) {
    chunk.push(entry);
    if (chunk.length < CHUNK) continue;
    insert(chunk);
    chunk = [];
  }
  insert(chunk);
  return write(words, trie, entryNode, entryWord);
}

/** Names that are cut into words together: cutting each alone would make ten columns for two words. */
const CHUNK = 1024;

function* insertNames(words: WordTable, trie: Trie, entries: readonly NameEntry[]): Generator<[NameEntry, number]> {
  const tokens = tokenise(entries.map(({ name }) => name).join('\n'));
  let offset = 0;
  let row = 0;
  for (const entry of entries) {
    if (!Number.isInteger(entry.ordinal) || entry.ordinal < 0 || entry.ordinal > MAX_ORDINAL) {
      throw new RangeError(`a name index holds ordinals from 0 to ${MAX_ORDINAL}, not ${entry.ordinal}`);
    }
    offset += entry.name.length + 1;
    const first = row;
    let node = NO_PARENT;
    for (; row < tokens.count && (tokens.start[row] ?? 0) < offset; row++)
      node = trie.child(node, words.add(tokens, row));
    if (row - first > MAX_NAME_WORDS) {
      throw new RangeError(`a name has at most ${MAX_NAME_WORDS} words: "${entry.name.slice(0, 80)}…"`);
    }
    if (node !== NO_PARENT) yield [entry, node];
  }
  if (words.count > MAX_TOKENS) throw new RangeError(`a name index holds at most ${MAX_TOKENS} different words`);
}

/** Breadth-first order: `order[new] = old`, and for every new node where its children begin. */
function breadthFirst(trie: Trie) {
  const nodes = trie.word.length;
  const childCount = new Uint32Array(nodes);
  let roots = 0;
  for (let node = 0; node < nodes; node++) {
    const parent = trie.parent.at(node);
    if (parent === NO_PARENT) roots++;
    else childCount[parent] = (childCount[parent] ?? 0) + 1;
  }
  // Children of one node go together, so a counting sort by the parent's new number, then by word inside.
  const firstChild = new Uint32Array(nodes + 1);
  const childrenOf = new Uint32Array(nodes);
  const fill = new Uint32Array(nodes);
  let at = 0;
  for (let node = 0; node < nodes; node++) {
    firstChild[node] = at;
    at += childCount[node] ?? 0;
  }
  firstChild[nodes] = at;
  const rootNodes = new Uint32Array(roots);
  let rootAt = 0;
  for (let node = 0; node < nodes; node++) {
    const parent = trie.parent.at(node);
    if (parent === NO_PARENT) rootNodes[rootAt++] = node;
    else {
      const used = fill[parent] ?? 0;
      childrenOf[(firstChild[parent] ?? 0) + used] = node;
      fill[parent] = used + 1;
    }
  }
  const byWord = (a: number, b: number) => trie.word.at(a) - trie.word.at(b);
  const order = new Uint32Array(nodes);
  order.set(rootNodes.sort(byWord));
  let filled = roots;
  const childStart = new Uint32Array(nodes);
  for (let position = 0; position < nodes; position++) {
    const node = order[position] ?? 0;
    childStart[position] = filled;
    const children = childrenOf.subarray(firstChild[node] ?? 0, firstChild[node + 1] ?? 0);
    if (children.length > 1) children.sort(byWord);
    order.set(children, filled);
    filled += children.length;
  }
  return { order, childStart, childCount, roots };
}

/** Entries of each node, equal ones once: either a single packed entry or a list. */
function groupEntries(trie: Trie, order: Uint32Array, entryNode: Column, entryWord: Column) {
  const nodes = trie.word.length;
  const from = new Uint32Array(nodes + 1);
  for (let i = 0; i < entryNode.length; i++) {
    const next = entryNode.at(i) + 1;
    from[next] = (from[next] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node++) from[node + 1] = (from[node + 1] ?? 0) + (from[node] ?? 0);
  const grouped = new Uint32Array(entryNode.length);
  const used = from.slice(0, nodes);
  for (let i = 0; i < entryNode.length; i++) {
    const node = entryNode.at(i);
    const at = used[node] ?? 0;
    grouped[at] = entryWord.at(i);
    used[node] = at + 1;
  }
  const nameEntry = new Column();
  const lists = new Column();
  const isName = new Uint8Array(nodes);
  for (let position = 0; position < nodes; position++) {
    const node = order[position] ?? 0;
    const here = [...new Set(grouped.subarray(from[node] ?? 0, from[node + 1] ?? 0))];
    const [only] = here;
    if (only === undefined) continue;
    isName[position] = 1;
    if (here.length === 1) nameEntry.push(only);
    else {
      if (lists.length > MAX_ORDINAL) throw new RangeError('too many names are shared by several entities');
      nameEntry.push(packList(lists.length));
      lists.push(here.length);
      for (const word of here) lists.push(word);
    }
  }
  return { nameEntry, lists, isName };
}

/** Writes a bit vector as pairs of words: 32 bits, and how many bits are set before them. */
function writeBits(out: Uint32Array, at: number, bits: ArrayLike<number>): void {
  let before = 0;
  for (let word = 0; word << 5 < bits.length; word++) {
    let mask = 0;
    let set = 0;
    for (let bit = 0; bit < 32 && (word << 5) + bit < bits.length; bit++) {
      if (bits[(word << 5) + bit]) {
        mask |= 1 << bit;
        set++;
      }
    }
    out[at + word * 2] = mask >>> 0;
    out[at + word * 2 + 1] = before;
    before += set;
  }
}

function write(words: WordTable, trie: Trie, entryNode: Column, entryWord: Column): ArrayBuffer {
  const { order, childStart, childCount, roots } = breadthFirst(trie);
  const { nameEntry, lists, isName } = groupEntries(trie, order, entryNode, entryWord);
  const nodes = order.length;
  const isInner = new Uint8Array(nodes);
  const innerStart = new Column();
  for (let position = 0; position < nodes; position++) {
    if ((childCount[order[position] ?? 0] ?? 0) === 0) continue;
    isInner[position] = 1;
    innerStart.push(childStart[position] ?? 0);
  }
  innerStart.push(nodes);
  const slots = words.slotCount();
  const inner = innerStart.length - 1;
  const sizes = { tokens: words.count, slots, nodes, names: nameEntry.length, inner, lists: lists.length };
  const layout = layoutOf({ ...sizes, tokenBytes: words.byteLength });
  const buffer = new ArrayBuffer(layout.end);
  const out = new Uint32Array(buffer);
  words.write(out, layout.slots, slots, layout.tokenStart, new Uint8Array(buffer, layout.tokenBytes * 4));
  const isRoot = new Uint8Array(words.count);
  for (let position = 0; position < nodes; position++) {
    const word = trie.word.at(order[position] ?? 0);
    if (position < roots) isRoot[word] = 1;
    out[layout.nodeToken + position] = word;
  }
  writeBits(out, layout.rootBits, isRoot);
  writeBits(out, layout.nameBits, isName);
  writeBits(out, layout.innerBits, isInner);
  out.set(innerStart.words.subarray(0, innerStart.length), layout.childStart);
  out.set(nameEntry.words.subarray(0, nameEntry.length), layout.nameEntry);
  out.set(lists.words.subarray(0, lists.length), layout.lists);
  writeHeader(out, {
    ...sizes,
    roots,
    tokenBytes: words.byteLength,
    entries: entryNode.length,
    byteLength: layout.end,
  });
  return buffer;
}

function writeHeader(out: Uint32Array, fields: Readonly<Partial<Record<keyof typeof HEADER, number>>>): void {
  out[HEADER.magic] = INDEX_MAGIC;
  out[HEADER.version] = INDEX_VERSION;
  for (const field of Object.keys(HEADER) as (keyof typeof HEADER)[]) {
    const value = fields[field];
    if (value !== undefined) out[HEADER[field]] = value;
  }
  out[HEADER.checksum] = checksumOf(out);
}
