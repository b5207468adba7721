import * as v from 'valibot';
import type { Database } from './database.ts';

/** Recently opened profiles that are kept. */
export const RECENT_LIMIT = 20;
/** Far more than a reader makes by hand; keeps an imported file from filling the store. */
const CHOICES_LIMIT = 5000;

const IdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const EntitySchema = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
/** ms since 1970. */
const TimeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const ShelfSchema = v.array(v.strictObject({ entity: EntitySchema, at: TimeSchema }));

const TurnedAwaySchema = v.variant('type', [
  /** "Not this one": the name never means the profile, on one site or (site absent) on all. */
  v.strictObject({
    type: v.literal('not-this'),
    id: IdSchema,
    entity: EntitySchema,
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    site: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(260))),
    at: TimeSchema,
  }),
  /** "I know this one": the profile is marked nowhere. */
  v.strictObject({ type: v.literal('mute'), id: IdSchema, entity: EntitySchema, at: TimeSchema }),
]);

/** All that the reader chose about profiles. Every field has a default, so that an older file still reads. */
export const ChoicesSchema = v.strictObject({
  /** Raised when a field changes its meaning. */
  version: v.optional(v.literal(1), 1),
  turnedAway: v.optional(v.pipe(v.array(TurnedAwaySchema), v.maxLength(CHOICES_LIMIT)), []),
  /** Last opened first. */
  recent: v.optional(v.pipe(ShelfSchema, v.maxLength(RECENT_LIMIT)), []),
  /** Last saved first. */
  saved: v.optional(v.pipe(ShelfSchema, v.maxLength(CHOICES_LIMIT)), []),
});

export type Choices = v.InferOutput<typeof ChoicesSchema>;
type TurnedAway = Choices['turnedAway'][number];

/** A choice about to be made; the store gives it its id and time. */
export type NewChoice =
  | { readonly type: 'not-this'; readonly entity: string; readonly name: string; readonly site?: string }
  | { readonly type: 'mute'; readonly entity: string };

export const NO_CHOICES: Choices = v.parse(ChoicesSchema, {});

/** With one choice more; the same choice made before gives way to it. */
function withChoice(choices: Choices, made: TurnedAway): Choices {
  const others = choices.turnedAway.filter((choice) => !sameChoice(choice, made));
  return { ...choices, turnedAway: [made, ...others].slice(0, CHOICES_LIMIT) };
}

function sameChoice(a: TurnedAway, b: TurnedAway): boolean {
  if (a.entity !== b.entity || a.type !== b.type) return false;
  return a.type === 'mute' || b.type === 'mute' || (a.name === b.name && a.site === b.site);
}

/** Without the choice of that id; unchanged where there is none. */
function withoutChoice(choices: Choices, id: string): Choices {
  return { ...choices, turnedAway: choices.turnedAway.filter((choice) => choice.id !== id) };
}

/** With the profile as the last opened. */
function withOpened(choices: Choices, entity: string, at: number): Choices {
  const others = choices.recent.filter((item) => item.entity !== entity);
  return { ...choices, recent: [{ entity, at }, ...others].slice(0, RECENT_LIMIT) };
}

/** With the profile saved or no longer so. Saving twice keeps the first place. */
function withSaved(choices: Choices, entity: string, saved: boolean, at: number): Choices {
  const has = choices.saved.some((item) => item.entity === entity);
  if (has === saved) return choices;
  if (!saved) return { ...choices, saved: choices.saved.filter((item) => item.entity !== entity) };
  return { ...choices, saved: [{ entity, at }, ...choices.saved].slice(0, CHOICES_LIMIT) };
}

export interface ChoiceStoreOptions {
  readonly database: Database;
  /** ms since 1970. */
  readonly now: () => number;
  /** A string that no other choice has: `crypto.randomUUID`. */
  readonly newId: () => string;
}

/** The one record: choices are few, and whoever reads one reads all. */
const KEY = 'choices';

/**
 * The reader's choices in IndexedDB. What was read is kept for the next question, and let go of at each change; a change
 * reads and writes in one transaction, so that it never rests on what was kept.
 */
export class ChoiceStore {
  readonly #options: ChoiceStoreOptions;
  #kept: Promise<Choices> | undefined;

  constructor(options: ChoiceStoreOptions) {
    this.#options = options;
  }

  /** What the reader chose; nothing where the record can't be read, since choices never stand in a reader's way. */
  read(): Promise<Choices> {
    if (this.#kept) return this.#kept;
    const reading = this.#options.database.run((connection) => connection.get('choices', KEY)).then(readable);
    this.#kept = reading;
    reading.catch(() => this.#forget(reading));
    return reading;
  }

  #forget(reading: Promise<Choices> | undefined): void {
    if (this.#kept === reading) this.#kept = undefined;
  }

  /** Makes a choice and returns the id that undoes it. */
  async choose(choice: NewChoice): Promise<string> {
    const made = { ...choice, id: this.#options.newId(), at: this.#options.now() };
    await this.#change((choices) => withChoice(choices, made));
    return made.id;
  }

  /** Takes a choice back. An unknown id changes nothing. */
  async undo(id: string): Promise<void> {
    await this.#change((choices) => withoutChoice(choices, id));
  }

  async opened(entity: string): Promise<void> {
    await this.#change((choices) => withOpened(choices, entity, this.#options.now()));
  }

  async save(entity: string, saved: boolean): Promise<void> {
    await this.#change((choices) => withSaved(choices, entity, saved, this.#options.now()));
  }

  /** Puts `choices` in place of all that was chosen: `NO_CHOICES` resets, a file's brings them back. */
  async replace(choices: Choices): Promise<void> {
    await this.#change(() => choices);
  }

  async #change(change: (choices: Choices) => Choices): Promise<void> {
    try {
      await this.#options.database.run(async (connection) => {
        const transaction = connection.transaction('choices', 'readwrite');
        const written = transaction.store
          .get(KEY)
          .then((record) => transaction.store.put(change(readable(record)), KEY));
        // The transaction knows why it failed (quota); its request says only that it did.
        const [outcome] = await Promise.allSettled([written]);
        await transaction.done;
        if (outcome.status === 'rejected') throw outcome.reason;
      });
    } finally {
      // Also after a failure: a read that began meanwhile may hold what was there before.
      this.#forget(this.#kept);
    }
  }
}

function readable(record: unknown): Choices {
  const parsed = v.safeParse(ChoicesSchema, record ?? {});
  return parsed.success ? parsed.output : NO_CHOICES;
}
