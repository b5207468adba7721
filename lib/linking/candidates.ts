import { isTight, LOOK, type ReadText } from '../text/name-spans.ts';
import { GAP, SHAPE, tokenise } from '../text/tokens.ts';
import type { PackKnowledge } from './knowledge.ts';
import { type IndexEntry, languageBit } from './name-index-format.ts';

/** An entity's number in one of the packs: `pack` is the pack's position. */
export interface Bearer {
  readonly pack: number;
  readonly entry: IndexEntry;
}

/** A stretch of a block that some entity of a pack is called: rows `[row, row + length)`. */
export interface FoundName {
  readonly row: number;
  readonly length: number;
  /** The folded words with spaces between. */
  readonly key: string;
  readonly bearers: readonly Bearer[];
}

export interface FoundNames {
  /** Written as names; leftmost, then longest, without overlaps. */
  readonly names: readonly FoundName[];
  /** Names of several words in lower case: only an event or a document is named so. May overlap. */
  readonly loose: readonly FoundName[];
  /** Where phrases may stand. May overlap. */
  readonly anchors: readonly FoundName[];
}

/** A foreign name of so many words is understood in any language. */
const FOREIGN_WORDS = 3;
/** Acronyms of so many letters are also written as words ("Unesco"). */
const WORDLIKE_ACRONYM = 5;

/** Looks a block's words up in every pack's index. Linear in the block's length. */
export function findNames(text: ReadText, language: string, packs: readonly PackKnowledge[]): FoundNames {
  const finder = new NameFinder(text, languageBit(language));
  packs.forEach((pack, position) => {
    finder.lookUp(pack, position);
  });
  return finder.result();
}

type Raw = Map<number, Map<number, Bearer[]>>;

class NameFinder {
  private readonly text: ReadText;
  private readonly language: number;
  private readonly strict: Raw = new Map();
  private readonly stems = new Map<number, string>();
  private readonly loose: FoundName[] = [];
  private readonly anchors: FoundName[] = [];

  constructor(text: ReadText, language: number) {
    this.text = text;
    this.language = language;
  }

  lookUp(knowledge: PackKnowledge, pack: number): void {
    const ids = knowledge.index.wordsOf(this.text.tokens);
    if (this.language === languageBit('de')) this.cutGenitives(ids, knowledge);
    for (let row = 0; row < ids.length; row++) {
      knowledge.index.namesAt(ids, row, (length, name) => {
        if (length === 1 && !this.mayBeName(row)) {
          // Only a phrase's anchor can be a single word in lower case; digits are such words too.
          this.addAnchors(knowledge, pack, row, length, name);
          return;
        }
        if (!this.holdsTogether(row, length)) return;
        this.addAnchors(knowledge, pack, row, length, name);
        this.addNames(knowledge, pack, row, length, name);
      });
    }
  }

  /** German adds its genitive's "s" without an apostrophe: an unknown "Namens" is read as "Namen". */
  private cutGenitives(ids: Int32Array, { index }: PackKnowledge): void {
    for (let row = 0; row < ids.length; row++) {
      const word = this.text.words[row] ?? '';
      if (ids[row] !== -1 || word.length < 4 || !word.endsWith('s') || !this.mayBeName(row)) continue;
      const stem = word.slice(0, -1);
      const id = index.wordAt(tokenise(stem), 0);
      if (id < 0) continue;
      ids[row] = id;
      this.stems.set(row, stem);
    }
  }

  private mayBeName(row: number): boolean {
    return ((this.text.looks[row] ?? 0) & (LOOK.name | LOOK.explained | LOOK.handle)) !== 0;
  }

  private holdsTogether(row: number, length: number): boolean {
    for (let at = row + 1; at < row + length; at++) {
      const gap = this.text.tokens.gap[at] ?? 0;
      const quoted = (gap & ~(GAP.space | GAP.quote)) === 0;
      if (!quoted && !isTight(this.text.tokens, this.text.starts, at)) return false;
    }
    return true;
  }

  private addAnchors(knowledge: PackKnowledge, pack: number, row: number, length: number, name: number): void {
    const bearers: Bearer[] = [];
    for (const entry of knowledge.index.entriesOf(name)) {
      if (entry.kind === 'phrase' && entry.languages & this.language) bearers.push({ pack, entry });
    }
    if (bearers.length > 0) this.anchors.push({ row, length, key: this.key(row, length), bearers });
  }

  private addNames(knowledge: PackKnowledge, pack: number, row: number, length: number, name: number): void {
    const first = this.text.looks[row] ?? 0;
    if (first & LOOK.tag) return;
    const capital = (first & (LOOK.name | LOOK.explained | LOOK.handle)) !== 0;
    const bearers: Bearer[] = [];
    for (const entry of knowledge.index.entriesOf(name)) {
      if (this.fits(entry, row, length)) bearers.push({ pack, entry });
    }
    if (bearers.length === 0) return;
    if (!capital) {
      this.loose.push({ row, length, key: this.key(row, length), bearers });
      return;
    }
    const here = this.strict.get(row) ?? new Map<number, Bearer[]>();
    here.set(length, [...(here.get(length) ?? []), ...bearers]);
    this.strict.set(row, here);
  }

  private fits(entry: IndexEntry, row: number, length: number): boolean {
    if (entry.kind === 'phrase') return false;
    if ((entry.languages & this.language) === 0 && length < FOREIGN_WORDS) return false;
    const handle = ((this.text.looks[row] ?? 0) & LOOK.handle) !== 0;
    if ((entry.kind === 'handle') !== handle) return false;
    return handle || this.isWrittenAs(entry, row, length);
  }

  /** Acronyms in capitals, and nothing else in capitals but what stands in a dateline or is wholly so. */
  private isWrittenAs(entry: IndexEntry, row: number, length: number): boolean {
    const { tokens, looks } = this.text;
    const upper = (at: number) => ((tokens.shape[at] ?? 0) & SHAPE.upper) !== 0;
    const letters = (at: number) => (tokens.codeStart[at + 1] ?? 0) - (tokens.codeStart[at] ?? 0);
    const look = looks[row] ?? 0;
    if (entry.kind === 'acronym') {
      if (look & LOOK.shout && !this.isWholeRun(row, length)) return false;
      return (upper(row) && letters(row) > 1) || (letters(row) >= WORDLIKE_ACRONYM && (look & LOOK.name) !== 0);
    }
    if (!upper(row) || letters(row) < 2) return true;
    if (look & LOOK.dateline) return true;
    // One word in capitals is an acronym or an outcry; a whole name in capitals is emphasis.
    return length > 1 && this.isWholeRun(row, length);
  }

  /** Whether no other word in capitals stands beside the stretch. */
  private isWholeRun(row: number, length: number): boolean {
    const { looks, tokens, starts } = this.text;
    const shout = (at: number) => ((looks[at] ?? 0) & LOOK.shout) !== 0;
    const before = row > 0 && shout(row - 1) && isTight(tokens, starts, row);
    return !before && !(shout(row + length) && isTight(tokens, starts, row + length));
  }

  private key(row: number, length: number): string {
    const words = this.text.words.slice(row, row + length);
    return words.map((word, i) => this.stems.get(row + i) ?? word).join(' ');
  }

  result(): FoundNames {
    const names: FoundName[] = [];
    for (let row = 0; row < this.text.tokens.count; ) {
      const here = this.strict.get(row);
      const length = here ? Math.max(...here.keys()) : 0;
      const bearers = here?.get(length);
      if (bearers) names.push({ row, length, key: this.key(row, length), bearers });
      row += Math.max(1, length);
    }
    return { names, loose: this.loose, anchors: this.anchors };
  }
}
