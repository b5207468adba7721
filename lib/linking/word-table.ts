import type { Tokens } from '../text/tokens.ts';
import { unitBytes } from './name-index-format.ts';

/** Numbers the different words of all names, in order of arrival, and keeps their bytes. */
export class WordTable {
  count = 0;
  byteLength = 0;
  private bytes = new Uint8Array(4096);
  private start = new Uint32Array(1024);
  private hash = new Uint32Array(1024);
  private slots = new Uint32Array(2048);

  /** The number of the token in row `row`, given to it now if it is new. */
  add(tokens: Tokens, row: number): number {
    const hash = tokens.hash[row] ?? 0;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = (this.slots[slot] ?? 0) - 1;
      if (id < 0) break;
      if (this.hash[id] === hash && this.holds(id, tokens, row)) return id;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.count + 1;
    const id = this.append(tokens, row, hash);
    if (this.count * 3 > this.slots.length * 2) this.growSlots();
    return id;
  }

  private holds(id: number, tokens: Tokens, row: number): boolean {
    return sameWord(this.bytes, this.start[id] ?? 0, this.start[id + 1] ?? this.byteLength, tokens, row);
  }

  private append(tokens: Tokens, row: number, hash: number): number {
    const from = tokens.codeStart[row] ?? 0;
    const to = tokens.codeStart[row + 1] ?? from;
    while (this.byteLength + (to - from) * 3 > this.bytes.length) this.bytes = grown(this.bytes, Uint8Array);
    if (this.count + 2 > this.start.length) {
      this.start = grown(this.start, Uint32Array);
      this.hash = grown(this.hash, Uint32Array);
    }
    for (let i = from; i < to; i++) this.byteLength = writeUnit(this.bytes, this.byteLength, tokens.codes[i] ?? 0);
    this.hash[this.count] = hash;
    this.start[this.count + 1] = this.byteLength;
    return this.count++;
  }

  private growSlots(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    fillSlots(this.slots, this.slots.length, 0, this.count, this.hash, false);
  }

  /** Size of the table that is written: at most seven tenths full. */
  slotCount(): number {
    return Math.max(4, Math.ceil(this.count / 0.7));
  }

  /** Writes the slots (a byte of the hash over the word's number + 1), where each word's bytes begin, and the bytes. */
  write(out: Uint32Array, slotsAt: number, slotCount: number, startsAt: number, bytes: Uint8Array): void {
    fillSlots(out.subarray(slotsAt, slotsAt + slotCount), slotCount, 0, this.count, this.hash, true);
    out.set(this.start.subarray(0, this.count + 1), startsAt);
    bytes.set(this.bytes.subarray(0, this.byteLength));
  }
}

/** The first slot of a hash in a table of any size (Lemire's multiply-shift, for 32 bits). */
export function firstSlot(hash: number, slotCount: number): number {
  return Math.floor((hash / 0x1_0000_0000) * slotCount);
}

/** The byte of a hash that its slot keeps, so that other words are passed over without touching their bytes. */
export const slotMark = (hash: number): number => (hash & 0xff) << 24;

function fillSlots(
  slots: Uint32Array,
  size: number,
  from: number,
  to: number,
  hashes: Uint32Array,
  marked: boolean,
): void {
  for (let id = from; id < to; id++) {
    const hash = hashes[id] ?? 0;
    let slot = marked ? firstSlot(hash, size) : hash & (size - 1);
    while (slots[slot]) slot = slot + 1 === size ? 0 : slot + 1;
    slots[slot] = marked ? (slotMark(hash) | (id + 1)) >>> 0 : id + 1;
  }
}

function grown<T extends Uint8Array | Uint32Array>(column: T, make: new (length: number) => T): T {
  const larger = new make(column.length * 2);
  larger.set(column);
  return larger;
}

function writeUnit(bytes: Uint8Array, at: number, code: number): number {
  const length = unitBytes(code);
  if (length === 1) bytes[at] = code;
  else if (length === 2) {
    bytes[at] = 0xc0 | (code >> 6);
    bytes[at + 1] = 0x80 | (code & 63);
  } else {
    bytes[at] = 0xe0 | (code >> 12);
    bytes[at + 1] = 0x80 | ((code >> 6) & 63);
    bytes[at + 2] = 0x80 | (code & 63);
  }
  return at + length;
}

/** Whether the token in row `row` has exactly the bytes `[from, to)`. */
export function sameWord(bytes: Uint8Array, from: number, to: number, tokens: Tokens, row: number): boolean {
  const end = tokens.codeStart[row + 1] ?? 0;
  let at = from;
  for (let i = tokens.codeStart[row] ?? 0; i < end; i++) {
    const code = tokens.codes[i] ?? 0;
    if (code < 0x80) {
      if (at >= to || bytes[at++] !== code) return false;
    } else if (code < 0x800) {
      if (at + 1 >= to || bytes[at] !== (0xc0 | (code >> 6)) || bytes[at + 1] !== (0x80 | (code & 63))) return false;
      at += 2;
    } else {
      if (at + 2 >= to || bytes[at] !== (0xe0 | (code >> 12))) return false;
      if (bytes[at + 1] !== (0x80 | ((code >> 6) & 63)) || bytes[at + 2] !== (0x80 | (code & 63))) return false;
      at += 3;
    }
  }
  return at === to;
}
