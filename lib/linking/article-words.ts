import { WORD } from '../text/language-words.ts';
import { isTight, LOOK, type ReadText } from '../text/name-spans.ts';
import { SHAPE } from '../text/tokens.ts';

/** The words of a whole article, for overlap with what profiles say. */
export class ArticleWords {
  private readonly words = new Set<string>();
  private readonly leisureWords = new Set<string>();
  private readonly ordinaryWords = new Set<string>();
  private readonly lowerCase = new Set<string>();
  private readonly unbound = new Set<string>();
  private readonly phrases = new Map<string, boolean>();
  private readonly parts: string[] = [];
  private joined: string | undefined;

  add(text: ReadText): void {
    for (let row = 0; row < text.words.length; row++) {
      const word = text.words[row] ?? '';
      this.words.add(word);
      if (!this.unbound.has(word) && !describesPerson(text, row)) this.unbound.add(word);
      if (((text.tokens.shape[row] ?? 0) & SHAPE.capital) === 0) this.lowerCase.add(word);
      const classes = text.classes[row] ?? 0;
      if (classes & WORD.leisure) this.leisureWords.add(word);
      if (classes & (WORD.title | WORD.common | WORD.grammar | WORD.area | WORD.person)) this.ordinaryWords.add(word);
    }
    this.parts.push(text.words.join(' '));
    this.joined = undefined;
    this.phrases.clear();
  }

  /** Whether a word stands in the article for nothing but whose country an office is: "the Ruritanian ex-president NAME". */
  describesOnly(word: string): boolean {
    return this.words.has(word) && !this.unbound.has(word);
  }

  /** Whether a folded word or phrase stands anywhere in the article. */
  has(key: string): boolean {
    if (!key.includes(' ')) return this.words.has(key);
    // Profiles of one subject share many phrases.
    const known = this.phrases.get(key);
    if (known !== undefined) return known;
    const found = this.holdsPhrase(key);
    this.phrases.set(key, found);
    return found;
  }

  private holdsPhrase(key: string): boolean {
    if (!key.split(' ').every((word) => this.words.has(word))) return false;
    this.joined ??= ` ${this.parts.join(' \n ')} `;
    return this.joined.includes(` ${key} `);
  }

  /** Whether a word stands in lower case somewhere in the article. */
  isLowerCase(word: string): boolean {
    return this.lowerCase.has(word);
  }

  /** Whether a word is an office or a frequent word, which any article may have. */
  isOrdinary(word: string): boolean {
    return this.ordinaryWords.has(word);
  }

  get leisure(): ReadonlySet<string> {
    return this.leisureWords;
  }
}

/** "expresidente ruritano NAME", "Ruritanian ex-president NAME": an adjective between or before an office and a name. */
function describesPerson(text: ReadText, row: number): boolean {
  const is = (at: number) => ((text.classes[at] ?? 0) & (WORD.title | WORD.person)) !== 0;
  const name = (at: number) => ((text.looks[at] ?? 0) & LOOK.name) !== 0 && isTight(text.tokens, text.starts, at);
  const plain = ((text.tokens.shape[row] ?? 0) & SHAPE.capital) === 0;
  if (plain && row > 0 && is(row - 1) && isTight(text.tokens, text.starts, row) && name(row + 1)) return true;
  return is(row + 1) && isTight(text.tokens, text.starts, row + 1) && name(row + 2);
}

/** The folded words within `reach` words of rows `[row, end)`, with spaces between and about them. */
export function wordsAround(text: ReadText, row: number, end: number, reach: number): string {
  const before = text.words.slice(Math.max(0, row - reach), row).join(' ');
  return ` ${before} \n ${text.words.slice(end, end + reach).join(' ')} `;
}

/** Words on either side beyond which a sentence is no longer one (a list, a table). */
const SENTENCE_REACH = 40;

/** Whether it stands in the sentence of `row`, outside rows `[row, end)`. */
export function isInSentence(text: ReadText, row: number, end: number, key: string): boolean {
  const words = key.split(' ');
  const first = text.sentence[row] ?? 0;
  const to = Math.min(text.words.length, end + SENTENCE_REACH);
  for (let at = Math.max(first, row - SENTENCE_REACH); at < to && text.sentence[at] === first; at++) {
    if (at >= row && at < end) continue;
    if (words.every((word, i) => text.words[at + i] === word)) return true;
  }
  return false;
}
