import { languageWords, WORD, wordBits } from '../text/language-words.ts';
import { LOOK, type ReadText } from '../text/name-spans.ts';
import { GAP } from '../text/tokens.ts';
import { type Apposition, ARTICLES } from './behind-comma.ts';
import type { FoundName } from './candidates.ts';
import { type IsKnown, REACH } from './name-view.ts';
import { type Said, SaidOfName } from './said-of-name.ts';

/** What stands around a found name; rows are tokens of its block. */
export interface Surroundings {
  /** Rows of unknown capitalised words that run into the name from the left: a longer name's. */
  readonly left: readonly number[];
  /** The same to the right. */
  readonly right: readonly number[];
  /** Titles and words for people directly before the name, nearest first ("general", "striker"). */
  readonly titles: readonly string[];
  /** A word beside the name that makes it the name of a thing ("airport"), as written folded. */
  readonly thing?: string;
  /** The same in lower case: before it ("calle NAME"), which names the thing, or after it, which may only place it. */
  readonly thingBefore?: string;
  readonly thingAfter?: string;
  /** A word beside or in apposition that says what kind of body it is ("builder", "airline"). */
  readonly body?: string;
  /** The words before that one that go with it: "state", "energy". */
  readonly bodyWords?: readonly string[];
  /** "University of NAME", "Carnival of NAME": the unknown name or thing that it belongs to. */
  readonly inside?: string;
  /** Whether the one unknown word to the left stands after an article: "the Uruguayan NAME", "sein Nachbar NAME". */
  readonly articled: boolean;
  /** Whether that is the name of a thing for certain. */
  readonly insideThing: boolean;
  /** "NAME de Tenerife": rows of the unknown name that follows a joiner. */
  readonly of: readonly number[];
  /** An administrative word beside the name ("province"). */
  readonly area?: string;
  readonly apposition?: Apposition;
  /** "NAME, Country": the first word of a name behind the comma, known or not. */
  readonly behind?: string;
  /** "from NAME, in the Mountains": a place, and not one of ours. */
  readonly located: boolean;
  /** "that other NAME": another than the one that was spoken of. */
  readonly other: boolean;
  /** Row of a known name of one word that runs into this one behind a word for a person: a first name. */
  readonly firstName?: number;
  /** Begins a dateline. */
  readonly dateline: boolean;
  /** How the article introduces the bearer, if it does. */
  readonly said?: Said;
  /** "NAME, 58,": an age in years. */
  readonly age?: number;
  /** "governor of NAME", "city of NAME": the word before the joiner. */
  readonly office?: string;
  /** "NAME, Somewhere,": an unknown name set off by commas. */
  readonly qualifier?: string;
  /** The capital is explained by the place in the sentence or by the language. */
  readonly explained: boolean;
  /** The word after is one of grammar, so an explained capital is most likely no name. */
  readonly grammarFollows: boolean;
}

export function lookAround(text: ReadText, language: string, name: FoundName, isKnown: IsKnown): Surroundings {
  const around = new Around(text, language, name, isKnown);
  return around.look();
}

/** What one side of a name tells, as it is read outward. */
interface Side {
  readonly rows: number[];
  readonly titles: string[];
  thing?: string;
  softThing?: string;
  body?: string;
  bodyWords?: readonly string[];
  area?: string;
}

class Around extends SaidOfName {
  look(): Surroundings {
    const { looks, classes, tokens, words } = this.text;
    const left = this.lookLeft();
    const right = this.lookRight();
    const next = tokens.count > this.end && (tokens.gap[this.end] ?? 0) === GAP.space ? (classes[this.end] ?? 0) : 0;
    const single = this.end - this.row === 1;
    const apposition = this.apposition();
    const introduction = this.introduction(left, right);
    const apposed = apposition && apposition.class & WORD.body ? apposition.word : undefined;
    const body = left.body ?? right.body ?? apposed ?? introduction.said?.body;
    const thing = left.thing ?? right.thing;
    const area = left.area ?? right.area;
    const inside = this.inside(left.rows);
    const qualifier = this.qualifier();
    const office = this.office();
    return {
      left: left.rows,
      right: right.rows,
      titles: left.titles,
      of: this.following(right.rows),
      articled: this.isArticled(left.rows),
      insideThing:
        inside !== undefined && (wordBits(languageWords(this.language), inside, this.language) & WORD.thing) !== 0,
      ...this.setting(),
      explained: single && ((looks[this.row] ?? 0) & LOOK.explained) !== 0,
      grammarFollows: (next & WORD.grammar) !== 0 && words[this.end] !== 's',
      ...introduction,
      ...(thing === undefined ? {} : { thing }),
      ...(left.softThing === undefined ? {} : { thingBefore: left.softThing }),
      ...(right.softThing === undefined ? {} : { thingAfter: right.softThing }),
      ...(body === undefined ? {} : { body }),
      ...(left.bodyWords === undefined ? {} : { bodyWords: left.bodyWords }),
      ...(inside === undefined ? {} : { inside }),
      ...(area === undefined ? {} : { area }),
      ...(apposition === undefined ? {} : { apposition }),
      ...(qualifier === undefined ? {} : { qualifier }),
      ...(office === undefined ? {} : { office }),
    };
  }

  private setting(): Pick<Surroundings, 'behind' | 'located' | 'other' | 'dateline' | 'firstName'> {
    const behind = this.wordBehind();
    const at = this.row - 1;
    const isFirst =
      at >= 1 && this.tight(at + 1) && this.isKnown(at) && this.tight(at) && this.is(at - 1, WORD.title | WORD.person);
    return {
      located: this.isPlaced(),
      other: this.isOther(),
      dateline: ((this.text.looks[this.row] ?? 0) & LOOK.dateline) !== 0,
      ...(behind === undefined ? {} : { behind }),
      ...(isFirst ? { firstName: at } : {}),
    };
  }

  /** "the other NAME"; "another NAME" is one of whom nothing is known. */
  private isOther(): boolean {
    const at = this.row - 1;
    if (at < 0 || !this.tight(this.row) || !OTHER.has(this.word(at))) return false;
    const before = at > 0 && this.tight(at) ? this.word(at - 1) : '';
    return ARTICLES.has(before) || DEMONSTRATIVES.has(before);
  }

  private introduction(left: Side, right: Side): Pick<Surroundings, 'said' | 'age'> {
    const first = this.row - left.rows.length - left.titles.length;
    const said = this.said(first, this.end + right.rows.length);
    const age = this.age();
    return { ...(said === undefined ? {} : { said }), ...(age === undefined ? {} : { age }) };
  }

  /** A nickname in quotes between two names counts as one of their words. */
  private quoted(row: number): boolean {
    const gap = this.text.tokens.gap[row] ?? 0;
    return row > 0 && this.text.starts[row] === 0 && (gap & GAP.quote) !== 0 && (gap & ~(GAP.quote | GAP.space)) === 0;
  }

  private lookLeft(): Side {
    const side: Side = { rows: [], titles: [] };
    for (let at = this.row - 1; at >= Math.max(0, this.row - REACH) && side.titles.length < 4; at--) {
      if ((!this.tight(at + 1) && !this.quoted(at + 1)) || this.isKnown(at)) break;
      const isTitle = this.is(at, WORD.title) && !(this.is(at, WORD.grammar) && !this.capital(at));
      if (isTitle) side.titles.push(this.word(at));
      else if (side.titles.length > 0 || !this.capital(at)) {
        this.readPlainBefore(side, at);
        break;
      } else if (!this.takeCapitalBefore(side, at)) break;
    }
    return side;
  }

  /** A word in lower case, or before a title: it ends the name, and may say what the bearer is. */
  private readPlainBefore(side: Side, at: number): void {
    if (side.rows.length > 0) return;
    if (this.is(at, WORD.person)) side.titles.push(this.word(at));
    if (side.titles.length > 0) return;
    if (this.is(at, WORD.body)) {
      side.body = this.word(at);
      side.bodyWords = [at - 1, at - 2].filter((row) => row >= 0 && this.tight(row + 1)).map((row) => this.word(row));
    }
    if (this.is(at, WORD.thing)) side.softThing = this.word(at);
  }

  /** Whether a capitalised word before the name may be a part of it. */
  private takeCapitalBefore(side: Side, at: number): boolean {
    if (NAME_ARTICLES.has(this.word(at)) || ARTICLES.has(this.word(at))) return false;
    const isThing = this.is(at, WORD.thing);
    // "Departement NAME": what it is, not how it is called.
    if (side.rows.length === 0 && !isThing && this.is(at, WORD.area)) {
      side.area = this.word(at);
      return false;
    }
    if (isThing) side.thing = this.word(at);
    if (this.is(at, WORD.body)) side.body = this.word(at);
    side.rows.unshift(at);
    return true;
  }

  private isArticled(left: readonly number[]): boolean {
    const [first = 0, second] = left;
    if (left.length === 1) return this.isSetApart(first - 1);
    return (
      left.length === 2 &&
      second !== undefined &&
      this.language === 'de' &&
      this.isSetApart(first) &&
      this.word(first).endsWith('s')
    );
  }

  /** Whether a word before an unknown capital says that it is a noun or an adjective: an article; in German any plain word. */
  private isSetApart(row: number): boolean {
    if (row < 0 || !this.tight(row + 1)) return false;
    // "Merkels Freund NAME": what follows a genitive is a noun.
    if (this.language === 'de' && this.capital(row)) return this.word(row).endsWith('s') && this.word(row).length > 3;
    if (this.language === 'de') return !this.is(row, WORD.joiner & ~WORD.grammar);
    return ARTICLES_IN[this.language]?.has(this.word(row)) === true;
  }

  private lookRight(): Side {
    const { tokens, looks } = this.text;
    const side: Side = { rows: [], titles: [] };
    const limit = Math.min(tokens.count, this.end + REACH);
    for (let at = this.end; at < limit && this.tight(at) && !this.isKnown(at); at++) {
      const hyphen = ((tokens.gap[at] ?? 0) & GAP.hyphen) !== 0;
      const compound = hyphen && ((looks[at] ?? 0) & (LOOK.name | LOOK.explained)) !== 0;
      if (this.is(at, WORD.thing) && (this.capital(at) || compound)) {
        side.thing = this.word(at);
        break;
      }
      if (!this.capital(at)) {
        this.readPlainAfter(side, at);
        break;
      }
      if (side.rows.length === 0 && this.is(at, WORD.area)) side.area = this.word(at);
      if (side.rows.length === 0 && this.is(at, WORD.area | WORD.title)) break;
      side.rows.push(at);
    }
    return side;
  }

  private readPlainAfter(side: Side, at: number): void {
    if (side.rows.length > 0) return;
    if (this.is(at, WORD.area)) side.area = this.word(at);
    else if (this.is(at, WORD.thing) && (this.text.tokens.gap[at] ?? 0) & GAP.space) side.softThing = this.word(at);
  }

  /** "University of NAME": a thing or an unknown name before a genitive joiner. */
  private inside(left: readonly number[]): string | undefined {
    const { words } = this.text;
    const at = this.beforeGenitive((left[0] ?? this.row) - 1);
    if (at === undefined || !this.capital(at) || this.isKnown(at)) return undefined;
    let first = at;
    for (; first >= Math.max(0, at - REACH) && this.capital(first) && !this.isKnown(first); first--) {
      // German capitals tell no name from a noun: "Flughafen von NAME" says where it is.
      if (this.is(first, WORD.thing)) return this.language === 'de' && first === at ? undefined : words[first];
      if (this.is(first, WORD.title | WORD.area | WORD.common)) return undefined;
      if (first === 0 || !this.tight(first)) break;
    }
    // "Those of PLACE", "Neighbours of PLACE": the first word of a sentence is most likely no name.
    if (at === first + 1 && this.text.starts[at] === 1) return undefined;
    if (first === at && this.text.starts[at] === 1) return undefined;
    // "estadio Some Name de PLACE": the thing has its own name, and PLACE says where it is.
    const located = first >= 0 && !this.capital(first) && this.is(first, WORD.thing);
    // A German noun before a genitive is no name.
    return located || this.language === 'de' ? undefined : words[at];
  }

  /** The row before the joiners that end at `from`, where one of them is a genitive's and they run into the name. */
  private beforeGenitive(from: number): number | undefined {
    let genitive = false;
    let at = from;
    for (let joiners = 0; joiners < 3 && at >= 0 && this.tight(at + 1); joiners++) {
      if (!this.is(at, WORD.joiner) || this.capital(at)) break;
      // "of Others and of NAME" sets two side by side.
      if (genitive && CONJUNCTIONS.has(this.word(at))) return undefined;
      if (this.isGenitive(at)) genitive = true;
      at--;
    }
    return genitive && at >= 0 && this.tight(at + 1) ? at : undefined;
  }

  /** "governor of NAME": the office or area that is the name's. */
  private office(): string | undefined {
    const at = this.beforeGenitive(this.row - 1);
    return at !== undefined && this.is(at, WORD.title | WORD.area) ? this.word(at) : undefined;
  }

  private following(right: readonly number[]): number[] {
    const { tokens } = this.text;
    let at = (right.at(-1) ?? this.end - 1) + 1;
    let joiners = 0;
    // "NAME and of Others" sets two things side by side.
    if (!this.isGenitive(at)) return [];
    while (at < tokens.count && joiners < 3 && this.tight(at) && this.is(at, WORD.joiner) && !this.capital(at)) {
      joiners++;
      at++;
    }
    const rows: number[] = [];
    const limit = Math.min(tokens.count, at + REACH);
    for (; at < limit && this.tight(at) && this.capital(at) && !this.isKnown(at); at++) rows.push(at);
    const [first] = rows;
    return first !== undefined && this.is(first, WORD.title) ? [] : rows;
  }
}

/** Articles, in the languages that write a nationality after them with a capital. */
const ARTICLES_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the', 'a', 'an']),
  fr: new Set(['le', 'la', 'l', 'un', 'une']),
};

const DEMONSTRATIVES = new Set(
  'that this ese este esa esta esse essa cet ce cette jener jene dieser diese dieses'.split(' '),
);
const CONJUNCTIONS = new Set('and y e et und'.split(' '));
const OTHER = new Set('other otro otra outro outra autre andere anderen'.split(' '));

/** Articles that begin names of places; before a surname they are judged in local.ts. */
export const NAME_ARTICLES: ReadonlySet<string> = new Set(['la', 'el', 'los', 'las', 'le', 'les']);
