import * as v from 'valibot';
import type { Article, Mention } from '../linking/article.ts';
import { PartialDateSchema } from '../profiles/dates.ts';

const NumberSchema = v.pipe(v.number(), v.finite());
const OffsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const BlockSchema = v.object({
  id: v.number(),
  text: v.string(),
  role: v.picklist(['headline', 'heading', 'text']),
});

const MentionSchema = v.object({
  block: v.number(),
  start: OffsetSchema,
  end: OffsetSchema,
  entity: v.string(),
  packs: v.array(v.string()),
  score: NumberSchema,
  margin: NumberSchema,
  runnerUp: v.exactOptional(v.object({ entity: v.string(), score: NumberSchema })),
  reasons: v.array(v.object({ kind: v.string(), detail: v.exactOptional(v.string()), weight: NumberSchema })),
});

const SessionStateSchema = v.object({
  version: v.literal(1),
  host: v.string(),
  article: v.object({
    lang: v.string(),
    date: v.exactOptional(PartialDateSchema),
    title: v.string(),
    blocks: v.array(BlockSchema),
  }),
  mentions: v.array(MentionSchema),
  turnedAway: v.array(v.object({ id: v.string(), entity: v.string() })),
});

/** All that the background knows of the article in a tab, as plain data: a worker that was stopped goes on from it. */
export interface SessionState {
  readonly version: 1;
  readonly host: string;
  readonly article: Article;
  /** Everything that was linked, what the reader turned away included: turning back needs no linking. */
  readonly mentions: readonly Mention[];
  /** Profiles that the reader turned away in this article alone; the id undoes it. */
  readonly turnedAway: readonly { readonly id: string; readonly entity: string }[];
}

/** Keeps plain data for as long as the browser runs, by tab: `storage.session` in the extension. */
export interface SessionStore {
  read(tab: number): Promise<unknown>;
  write(tab: number, state: SessionState): Promise<void>;
  remove(tab: number): Promise<void>;
}

/** The state that was kept; undefined for none, or for one that another version of the extension wrote. */
export function readSessionState(value: unknown): SessionState | undefined {
  const parsed = v.safeParse(SessionStateSchema, value);
  return parsed.success ? parsed.output : undefined;
}
