import type { Block } from '../linking/article.ts';

/** A run of a block's text that stands unchanged in one text node; all lengths and offsets are UTF-16. */
export interface Segment {
  readonly node: Text;
  /** First offset in the block's text. */
  readonly start: number;
  /** First offset in the node's data. */
  readonly nodeStart: number;
  readonly length: number;
}

/** A block with the text nodes behind it. */
export interface MappedBlock extends Block {
  readonly segments: readonly Segment[];
  /** The element whose border ends the block. */
  readonly container: Element;
}

export type BlockDraft = Omit<MappedBlock, 'id'>;

/** White space that a browser shows as one space: any run with something other than a single plain space. */
const COLLAPSIBLE = /[ \t\n\r\f]*[\t\n\r\f][ \t\n\r\f]*| {2,}/g;
const BLANK = /^[ \t\n\r\f]*$/;
const HAS_WORD = /[\p{L}\p{N}]/u;

interface OpenSegment {
  node: Text;
  start: number;
  nodeStart: number;
  length: number;
}

/**
 * Builds the text of blocks as a browser shows it: white space collapsed, one line break as "\n", two as the end of
 * the block. Nothing else is changed, so that every character but the breaks has its place in a text node.
 */
export class BlockBuilder {
  readonly #emit: (draft: BlockDraft) => void;
  #parts: string[] = [];
  #length = 0;
  #segments: OpenSegment[] = [];
  #space: { readonly node: Text; readonly at: number } | undefined;
  #breaks = 0;
  #container: Element | undefined;
  #role: Block['role'] = 'text';

  constructor(emit: (draft: BlockDraft) => void) {
    this.#emit = emit;
  }

  add(node: Text, container: Element, role: Block['role'], keepsSpaces: boolean): void {
    const { data } = node;
    if (data === '') return;
    if (this.#length === 0) {
      this.#container = container;
      this.#role = role;
    }
    if (keepsSpaces) {
      if (this.#length > 0 || !BLANK.test(data)) this.#write(node, 0, data);
      return;
    }
    let from = 0;
    for (const { 0: run, index } of data.matchAll(COLLAPSIBLE)) {
      this.#words(node, from, data.slice(from, index));
      this.#wait(node, index);
      from = index + run.length;
    }
    this.#words(node, from, data.slice(from));
  }

  /** A `<br>`; the second in a row ends the block. */
  lineBreak(): void {
    this.#breaks++;
    if (this.#breaks > 1) this.end();
  }

  end(): void {
    const text = this.#parts.join('');
    if (this.#container && HAS_WORD.test(text)) {
      this.#emit({ text, role: this.#role, segments: this.#segments, container: this.#container });
    }
    this.#parts = [];
    this.#length = 0;
    this.#segments = [];
    this.#space = undefined;
    this.#breaks = 0;
    this.#container = undefined;
  }

  /** A stretch without runs of white space, but perhaps with one plain space at either end. */
  #words(node: Text, at: number, text: string): void {
    if (text === '') return;
    const lead = text.startsWith(' ') ? 1 : 0;
    if (lead) this.#wait(node, at);
    const trail = text.length > lead && text.endsWith(' ') ? 1 : 0;
    if (text.length > lead + trail) this.#write(node, at + lead, text.slice(lead, text.length - trail));
    if (trail) this.#wait(node, at + text.length - 1);
  }

  #wait(node: Text, at: number): void {
    if (this.#length > 0 && this.#breaks === 0) this.#space ??= { node, at };
  }

  #write(node: Text, at: number, text: string): void {
    if (this.#breaks > 0 && this.#length > 0) {
      this.#parts.push('\n');
      this.#length++;
    } else if (this.#space) {
      this.#append(this.#space.node, this.#space.at, ' ');
    }
    this.#space = undefined;
    this.#breaks = 0;
    this.#append(node, at, text);
  }

  #append(node: Text, at: number, text: string): void {
    const last = this.#segments.at(-1);
    const follows = last?.node === node && last.nodeStart + last.length === at;
    if (last && follows && last.start + last.length === this.#length) last.length += text.length;
    else this.#segments.push({ node, start: this.#length, nodeStart: at, length: text.length });
    this.#parts.push(text);
    this.#length += text.length;
  }
}
