import type { Reason } from './article.ts';
import type { ArticleWords } from './article-words.ts';
import { isActive, isBeforeItsTime, isLongGone } from './dates.ts';
import type { Entities, Entity } from './entities.ts';
import type { Reading } from './evidence.ts';
import type { LocalEvidence } from './local-evidence.ts';
import { Ties } from './ties.ts';
import { LEISURE_WORDS, WEIGHTS } from './weights.ts';

/** A place in the article that orders: blocks first, then rows. */
export type Position = number;
export const positionOf = (order: number, row: number): Position => order * 0x400000 + row;

/** Where the article gave an entity by whole names. */
export class Introductions {
  /** Every place, in order. */
  private readonly all: Position[] = [];
  private readonly firstByKey = new Map<string, Position>();

  add(at: Position, key: string): void {
    this.all.push(at);
    if (!this.firstByKey.has(key)) this.firstByKey.set(key, at);
  }

  /** The last place at or before `at`. */
  lastBefore(at: Position): Position | undefined {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.all[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return this.all[low - 1];
  }

  /** Whether another name than `key` introduced the entity before `at`, or after it. A name does not introduce itself. */
  byOther(key: string, at: Position): 'before' | 'after' | undefined {
    let found: 'after' | undefined;
    for (const [other, first] of this.firstByKey) {
      if (other === key) continue;
      if (first <= at) return 'before';
      found = 'after';
    }
    return found;
  }
}

/** A name that the article gave to a bearer whom no pack describes. */
export interface Claim {
  readonly at: Position;
  readonly by: string;
}

/** Words after a name within which its scene may still be set ("in La Paz, the capital of Bolivia"). */
const ANNOUNCED_AFTER = 12;

/** What holds of an entity in one article under any of its names. */
export interface Standing {
  readonly active: boolean;
  readonly longGone: boolean;
  /** Why it cannot have been in the news yet; `planned` names the year by which it may be spoken of all the same. */
  readonly early: { readonly why: string; readonly planned?: string } | undefined;
  /** Words of the article that speak for others of its names. */
  readonly bearers: readonly { readonly name: string; readonly who: string; readonly word: string }[];
  readonly outOfPlace: boolean;
}

export interface Overlap {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Parts of the evidence that can be left out, to measure what each adds. */
export interface Parts {
  readonly cues: boolean;
  readonly neighbours: boolean;
  readonly introductions: boolean;
  readonly definitions: boolean;
  readonly longerNames: boolean;
  readonly bearers: boolean;
  readonly types: boolean;
  readonly dates: boolean;
  readonly sameName: boolean;
}

export const ALL_PARTS: Parts = {
  cues: true,
  neighbours: true,
  introductions: true,
  definitions: true,
  longerNames: true,
  bearers: true,
  types: true,
  dates: true,
  sameName: true,
};

/** What is known of the article while its names are decided: grows from pass to pass. */
export class ArticleState {
  readonly language: string;
  readonly date: string | undefined;
  readonly words: ArticleWords;
  readonly entities: Entities;
  readonly parts: Parts;
  /** Entities that are certain, which speak for those related to them. */
  readonly certain = new Map<string, Entity>();
  /** Where each entity was given by a whole name. */
  readonly introductions = new Map<string, Introductions>();
  readonly claims = new Map<string, Claim[]>();
  /** Acronyms that the article explains by something that no pack describes, and with what. */
  readonly definedElsewhere = new Map<string, string>();
  /** Acronyms explained by a name of an entity: acronym + entity id. */
  readonly definedAs = new Set<string>();
  /** Where each certain entity stands first. */
  readonly firstSeen = new Map<string, Position>();
  /** Keys of the names that were found, and whether they are linked by now. */
  readonly linkedKeys = new Map<string, boolean>();
  /** People whom each block may name, by its number. */
  readonly peopleIn = new Map<number, Set<Entity>>();
  private readonly locals = new Map<Reading, LocalEvidence>();
  private readonly nearCues = new Map<LocalEvidence, { readonly cues: Overlap; readonly near: Overlap }>();
  private readonly standings = new Map<string, Standing>();
  private readonly present = new Map<string, readonly string[]>();
  private overlaps = new Map<string, Overlap>();
  private decidedCount = -1;
  private neighbourCache = new Map<string, Overlap>();
  private readonly ties = new Ties();

  constructor(fields: {
    readonly language: string;
    readonly date: string | undefined;
    readonly words: ArticleWords;
    readonly entities: Entities;
    readonly parts: Parts;
  }) {
    this.language = fields.language;
    this.date = fields.date;
    this.words = fields.words;
    this.entities = fields.entities;
    this.parts = fields.parts;
  }

  /** What a reading's place tells, worked out once. */
  local(reading: Reading, work: () => LocalEvidence): LocalEvidence {
    const known = this.locals.get(reading);
    if (known) return known;
    const evidence = work();
    this.locals.set(reading, evidence);
    return evidence;
  }

  /** Which of the cues stand near a name. */
  near(local: LocalEvidence, cues: Overlap): Overlap {
    const known = this.nearCues.get(local);
    if (known?.cues === cues) return known.near;
    const reasons: Reason[] = [];
    for (const { detail } of cues.reasons) {
      if (reasons.length * WEIGHTS.nearCue >= WEIGHTS.nearCues) break;
      if (detail !== undefined && local.near.includes(` ${detail} `)) {
        reasons.push({ kind: 'near-word', detail, weight: WEIGHTS.nearCue });
      }
    }
    const near = { score: reasons.length * WEIGHTS.nearCue, reasons };
    this.nearCues.set(local, { cues, near });
    return near;
  }

  /** Remembers how many names were decided, and says how many were before. */
  decided(count: number): number {
    const before = this.decidedCount;
    this.decidedCount = count;
    return before;
  }

  /** To be called when `certain` has grown. */
  forgetNeighbours(): void {
    this.overlaps = new Map();
    this.neighbourCache = new Map();
  }

  /** How far the article's words are the entity's own. */
  cueOverlap(entity: Entity): Overlap {
    const known = this.overlaps.get(entity.facts.id);
    if (known) return known;
    const reasons: Reason[] = [];
    let score = 0;
    for (const cue of this.presentCues(entity)) {
      if (this.isInDoubt(cue)) continue;
      const weight = this.words.isOrdinary(cue) ? WEIGHTS.weakCue : WEIGHTS.cue;
      score += weight;
      reasons.push({ kind: 'article-words', detail: cue, weight });
    }
    const overlap = { score: Math.min(score, WEIGHTS.cues), reasons: capped(reasons, WEIGHTS.cues) };
    this.overlaps.set(entity.facts.id, overlap);
    return overlap;
  }

  /** The cues that the article has; its words do not change from pass to pass. */
  private presentCues(entity: Entity): readonly string[] {
    const known = this.present.get(entity.facts.id);
    if (known) return known;
    const { cues } = entity.facts;
    const all = this.parts.cues ? new Set([...(cues['*'] ?? []), ...(cues[this.language] ?? [])]) : [];
    const present = [...all].filter((cue) => !entity.nameWords.has(cue) && this.words.has(cue));
    this.present.set(entity.facts.id, present);
    return present;
  }

  /** A cue that is itself a name speaks only once it is linked: otherwise namesakes vouch for each other. */
  private isInDoubt(cue: string): boolean {
    return this.claims.has(cue) || this.linkedKeys.get(cue) === false;
  }

  /** Whether something certain that the entity is tied to stands before a place, or little after in the same breath. */
  isAnnounced(at: Position, entity: Entity): boolean {
    for (const [id, first] of this.firstSeen) {
      if (first > at + ANNOUNCED_AFTER || id === entity.facts.id) continue;
      const other = this.certain.get(id);
      if (other && this.ties.weight(entity, other) > 0) return true;
    }
    return false;
  }

  /** Whether a block may name somebody else whom the entity has to do with. */
  hasCompany(block: number, entity: Entity): boolean {
    for (const other of this.peopleIn.get(block) ?? []) {
      if (other !== entity && this.ties.weight(entity, other) > 0) return true;
    }
    return false;
  }

  /** Whether a place that is certain is tied to the entity. */
  hasPlaceOf(entity: Entity): boolean {
    for (const other of this.certain.values()) {
      if (other.facts.kind === 'place' && this.ties.weight(entity, other) > 0) return true;
    }
    return false;
  }

  /** How far the certain entities are the entity's neighbours. */
  neighbours(entity: Entity): Overlap {
    const known = this.neighbourCache.get(entity.facts.id);
    if (known) return known;
    const reasons: Reason[] = [];
    let score = 0;
    for (const other of this.parts.neighbours ? this.certain.values() : []) {
      if (other.facts.id === entity.facts.id) continue;
      const weight = this.ties.weight(entity, other);
      if (weight === 0) continue;
      score += weight;
      reasons.push({ kind: 'related', detail: other.facts.id, weight });
    }
    const overlap = { score: Math.min(score, WEIGHTS.neighbours), reasons: capped(reasons, WEIGHTS.neighbours) };
    this.neighbourCache.set(entity.facts.id, overlap);
    return overlap;
  }

  /** Whether the page is one of sport or the arts, and nothing in the entity's profile is. */
  private isOutOfPlace(entity: Entity): boolean {
    const { leisure } = this.words;
    if (leisure.size < LEISURE_WORDS) return false;
    for (const word of leisure) if (entity.typeWords.has(word)) return false;
    return true;
  }

  /** What the article's date and words say of an entity, whatever the name; worked out once. */
  standing(entity: Entity): Standing {
    const known = this.standings.get(entity.facts.id);
    if (known) return known;
    const { facts } = entity;
    const { date } = this;
    const own = (word: string) => facts.cues['*']?.includes(word) || facts.cues[this.language]?.includes(word);
    const standing: Standing = {
      active: date !== undefined && isActive(facts, date),
      longGone: date !== undefined && isLongGone(facts, date),
      early: date === undefined ? undefined : isBeforeItsTime(facts, date),
      bearers: facts.bearers.flatMap(({ name, who, words }) =>
        words
          .filter((word) => this.words.has(word) && !own(word) && !this.words.describesOnly(word))
          .map((word) => ({ name, who, word })),
      ),
      outOfPlace: this.isOutOfPlace(entity),
    };
    this.standings.set(facts.id, standing);
    return standing;
  }

  claim(key: string, claim: Claim): void {
    const claims = this.claims.get(key) ?? [];
    if (claims.length < 64) claims.push(claim);
    this.claims.set(key, claims);
  }
}

/** The reasons up to a sum: what lies beyond the cap added nothing. */
function capped(reasons: readonly Reason[], cap: number): Reason[] {
  const kept: Reason[] = [];
  let sum = 0;
  for (const reason of [...reasons].sort((a, b) => b.weight - a.weight)) {
    const weight = Math.min(reason.weight, cap - sum);
    if (weight <= 0) break;
    kept.push({ ...reason, weight });
    sum += weight;
  }
  return kept;
}
