import { WORD } from '../text/language-words.ts';
import { GAP, SHAPE } from '../text/tokens.ts';
import { NameView, REACH } from './name-view.ts';

const APPOSITION_WORDS = 5;

/** Words that begin a clause and no apposition, or say by or with whom. */
const RELATIVES = new Set(
  'where when which who whose whom that while donde cuando que quien quienes cuyo cuya mientras onde quando quem ou quand qui dont wo wer als deren dessen por by par durch con with com avec mit'.split(
    ' ',
  ),
);

/** Words that say where something is, or where from or to. */
const LOCATIVES = new Set('in at from to near en desde hacia a em no na nos nas à au dans im aus nach bei'.split(' '));

/** Articles and their like, in all languages. */
export const ARTICLES: ReadonlySet<string> = new Set([
  'un',
  'una',
  'uno',
  'um',
  'uma',
  'une',
  'ein',
  'eine',
  'einem',
  'the',
  'a',
  'an',
  'el',
  'la',
  'los',
  'las',
  'o',
  'os',
  'as',
  'le',
  'les',
  'l',
  'der',
  'die',
  'das',
  'dem',
  'den',
  'des',
]);

/** Whether nothing but a comma parts two words. */
export const isComma = (gap: number) => (gap & GAP.comma) !== 0 && (gap & ~(GAP.comma | GAP.space)) === 0;

/** What an apposition says the bearer is: "NAME, the marshal"; with the class of the word. */
export interface Apposition {
  readonly word: string;
  readonly class: number;
  /** Capitalised words of what follows: "capital of SOMEWHERE". */
  readonly of: readonly string[];
}

/** What is said of a name behind a comma. */
export class BehindComma extends NameView {
  private afterComma(): boolean {
    return this.end < this.text.tokens.count && isComma(this.text.tokens.gap[this.end] ?? 0);
  }

  apposition(): Apposition | undefined {
    if (!this.afterComma()) return undefined;
    const { tokens, classes } = this.text;
    let article = false;
    for (let at = this.end; at < Math.min(this.end + APPOSITION_WORDS, tokens.count); at++) {
      if (at > this.end && !this.tight(at)) return undefined;
      if (this.capital(at) || this.isGenitive(at) || RELATIVES.has(this.word(at))) return undefined;
      if (ARTICLES.has(this.word(at))) article = true;
      const bits = (classes[at] ?? 0) & (WORD.person | WORD.place | WORD.body | WORD.title | WORD.area);
      if (!bits || this.is(at, WORD.grammar)) continue;
      // "Born in NAME, the son of two teachers" speaks of who was born.
      if ((bits & (WORD.place | WORD.area | WORD.body)) === 0 && this.isLocated()) return undefined;
      // "In NAME, the president Somebody said" is no apposition; "NAME, marshal of …," is.
      const after = this.afterNoun(at);
      if (after < tokens.count && this.tight(after) && this.capital(after)) return undefined;
      const closed = !this.tight(after) || this.isGenitive(after);
      const said = { word: this.word(at), class: bits, of: this.capitalsAfter(after) };
      return article || closed || this.word(this.end) === 'as' ? said : undefined;
    }
    return undefined;
  }

  /** "in NAME", "in Town, NAME". */
  protected isLocated(): boolean {
    const { gap } = this.text.tokens;
    let at = this.row;
    for (let hops = 0; hops < 2 && at > 0 && isComma(gap[at] ?? 0) && this.capital(at - 1); hops++) {
      at--;
      while (at > 0 && this.tight(at) && this.capital(at - 1)) at--;
    }
    return at > 0 && this.tight(at) && LOCATIVES.has(this.word(at - 1));
  }

  /** The row after a noun and the words for people and offices that go with it ("vice president"). */
  private afterNoun(at: number): number {
    let after = at + 1;
    while (after - at < 4 && this.tight(after) && !this.capital(after) && this.is(after, WORD.title | WORD.person))
      after++;
    return after;
  }

  private capitalsAfter(from: number): string[] {
    const words: string[] = [];
    for (let at = from; at < Math.min(from + APPOSITION_WORDS, this.text.tokens.count) && this.tight(at); at++) {
      if (this.capital(at)) words.push(this.word(at));
    }
    return words;
  }

  /** "NAME, Country": the word behind the comma, where it is written as a name. */
  wordBehind(): string | undefined {
    return this.afterComma() && this.capital(this.end) ? this.word(this.end) : undefined;
  }

  /** "from NAME, in the Mountains": set in a place on both sides, by a word that lies outside what the packs know. */
  isPlaced(): boolean {
    if (!this.afterComma() || this.row === 0 || !this.tight(this.row)) return false;
    if (!LOCATIVES.has(this.word(this.row - 1)) && !this.isGenitive(this.row - 1)) return false;
    if (!LOCATIVES.has(this.word(this.end))) return false;
    const at = ARTICLES.has(this.word(this.end + 1)) ? this.end + 2 : this.end + 1;
    return this.tight(this.end + 1) && this.tight(at) && this.capital(at) && !this.isKnown(at);
  }

  age(): number | undefined {
    if (!this.afterComma()) return undefined;
    const { tokens, words } = this.text;
    const at = this.isGenitive(this.end) ? this.end + 1 : this.end;
    const digits = ((tokens.shape[at] ?? 0) & SHAPE.digit) !== 0 && (words[at] ?? '').length <= 2;
    const isAge = digits && (at > this.end || ((tokens.gap[at + 1] ?? 0) & GAP.comma) !== 0);
    return isAge ? Number(words[at]) : undefined;
  }

  qualifier(): string | undefined {
    if (!this.afterComma()) return undefined;
    const { tokens, words } = this.text;
    let at = this.end;
    while (
      at < Math.min(tokens.count, this.end + REACH) &&
      (at === this.end || this.tight(at)) &&
      this.capital(at) &&
      !this.isKnown(at)
    )
      at++;
    if (at === this.end || at - this.end > 4) return undefined;
    const closing = GAP.comma | GAP.point | GAP.stop | GAP.close | GAP.line | GAP.dash;
    const closes = at >= tokens.count || ((tokens.gap[at] ?? 0) & closing) !== 0;
    return closes ? words.slice(this.end, at).join(' ') : undefined;
  }
}
