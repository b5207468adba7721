import { WORD } from '../text/language-words.ts';
import { GAP } from '../text/tokens.ts';
import { ARTICLES, BehindComma, isComma } from './behind-comma.ts';

/** How the article introduces the bearer of a name, in words of the language: "a tailor named NAME", "mi hijo, NAME". */
export interface Said {
  /** All words of the description; some of them may be the profile's own. */
  readonly words: readonly string[];
  /** One of them says what a private person is ("tailor"). */
  readonly private: string | undefined;
  /** One says whose relative it is; `own` where the speaker's. */
  readonly kin: 'own' | 'other' | undefined;
  /** Said behind the name. */
  readonly behind: boolean;
  /** What kind of body it is, said before a comma: "the builder, NAME,". */
  readonly body: string | undefined;
}

const OWN = new Set(
  'my our mi mis nuestro nuestra meu minha nosso nossa mon ma notre mein meine meinem unser unsere'.split(' '),
);
const OTHERS = new Set(
  'his her their su sus seu sua son sa leur sein seine seinem seinen ihr ihre ihrem ihren'.split(' '),
);
/** Words of a description that are looked at. */
const DESCRIPTION = 7;

const NOTHING: Said = { words: [], private: undefined, kin: undefined, behind: false, body: undefined };

/** What is said of a name by a description before it, and behind its comma. */
export class SaidOfName extends BehindComma {
  /** `first` is the row of the name with its titles and unknown words, `last` the one behind all of it. */
  said(first: number, last: number): Said | undefined {
    return this.named(first) ?? this.beforeComma(first, last) ?? this.directlyBefore(first) ?? this.behind();
  }

  /** "a man named NAME": only after a word for a person; "she named NAME minister" gives nobody a name. */
  private named(first: number): Said | undefined {
    const at = first - 1;
    if (at < 1 || !this.tight(first) || !this.is(at, WORD.naming) || !this.tight(at)) return undefined;
    const noun = at - 1;
    if (!this.is(noun, WORD.person) || this.is(noun, WORD.title)) return undefined;
    return { ...NOTHING, words: [this.word(noun)], private: this.word(noun) };
  }

  /** "Un vendedor, NAME, tenía": a description with its article, and the name set off on both sides. */
  private beforeComma(first: number, last: number): Said | undefined {
    const { gap } = this.text.tokens;
    if (first < 1 || this.text.starts[first] === 1 || !isComma(gap[first] ?? 0) || !this.isSetOff(last))
      return undefined;
    const rows: number[] = [];
    for (let at = first - 1; at >= Math.max(0, first - DESCRIPTION); at--) {
      if (at < first - 1 && !this.tight(at + 1)) return undefined;
      // "un vecino de la zona": the article behind a joiner is not the description's.
      const inner = at > 0 && this.is(at - 1, WORD.joiner) && this.tight(at);
      if (this.isKnown(at) || inner) rows.push(at);
      else if (ARTICLES.has(this.word(at)) || this.isPossessive(at)) return this.description(rows, at);
      else rows.push(at);
    }
    return undefined;
  }

  /** "Su hijo NAME": a relative, named without a comma. */
  private directlyBefore(first: number): Said | undefined {
    return this.isKin(first) && this.isPossessive(first - 1) ? this.description([first], first - 1) : undefined;
  }

  /** "NAME, a delegate from": the words between the article and whatever ends them. */
  private behind(): Said | undefined {
    const { tokens } = this.text;
    if (!isComma(tokens.gap[this.end] ?? 0) || this.end >= tokens.count || this.isLocated()) return undefined;
    const rows: number[] = [];
    const isIndefinite = INDEFINITE.has(this.word(this.end));
    const from = isIndefinite || ARTICLES.has(this.word(this.end)) ? this.end + 1 : this.end;
    let at = from;
    while (at < Math.min(tokens.count, from + DESCRIPTION) && (at === this.end || this.tight(at))) rows.push(at++);
    const closed = at >= tokens.count || !this.tight(at);
    const head = rows.find((row) => !this.capital(row) && (this.text.classes[row] ?? 0) & (WORD.person | WORD.title));
    if (!isIndefinite && (rows.length > 2 || !closed || head === undefined)) return undefined;
    return { ...this.description(rows, isIndefinite ? this.end : -1), behind: true, body: undefined };
  }

  private description(rows: readonly number[], determiner: number): Said {
    const is = (bit: number) => rows.find((row) => this.is(row, bit));
    const kin = is(WORD.kin);
    const stranger = rows.find((row) => this.isPrivate(row));
    const body = is(WORD.body);
    return {
      words: rows.filter((row) => !this.is(row, WORD.grammar | WORD.joiner)).map((row) => this.word(row)),
      private: kin === undefined && stranger !== undefined ? this.word(stranger) : undefined,
      kin: kin === undefined || determiner < 0 ? undefined : OWN.has(this.word(determiner)) ? 'own' : 'other',
      behind: false,
      body: body === undefined ? undefined : this.word(body),
    };
  }

  private isPrivate(row: number): boolean {
    return this.is(row, WORD.person) && !this.is(row, WORD.title | WORD.kin | WORD.anybody);
  }

  private isKin(row: number): boolean {
    return row >= 0 && this.is(row, WORD.kin);
  }

  private isPossessive(row: number): boolean {
    return row >= 0 && (OWN.has(this.word(row)) || OTHERS.has(this.word(row)));
  }

  private isSetOff(last: number): boolean {
    const { gap, count } = this.text.tokens;
    return last >= count || ((gap[last] ?? 0) & CLOSING) !== 0;
  }
}

const CLOSING = GAP.comma | GAP.point | GAP.stop | GAP.colon | GAP.close | GAP.quote | GAP.line | GAP.dash;
const INDEFINITE = new Set('a an un una um uma une ein eine einem einen einer'.split(' '));
