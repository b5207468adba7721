import * as v from 'valibot';
import { PartialDateSchema } from './dates.ts';

/** The five kinds of entity that a profile can describe. */
export const KINDS = ['person', 'organisation', 'place', 'event', 'document'] as const;

/** Languages of articles that the linker reads; names and phrases may be limited to some of them. */
export const ARTICLE_LANGUAGES = ['en', 'es', 'pt', 'fr', 'de'] as const;

/** Languages that every card text must exist in; `CARD_FALLBACK` is shown where one is missing. */
export const CARD_LANGUAGES = ['en', 'es'] as const;
export const CARD_FALLBACK = 'en';

const BRIEF_LIMIT = 320;
const LINE_LIMIT = 240;

const IdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case ASCII with hyphens'));
const LanguageSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language is an ISO 639 code such as "en"'));
const LineSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LINE_LIMIT));

/** A text in several languages. English is the stated fallback, so it is required. */
const LocalTextSchema = v.pipe(
  v.record(LanguageSchema, LineSchema),
  v.check((text) => CARD_FALLBACK in text, 'a text needs its fallback language, en'),
);
const BriefSchema = v.pipe(
  v.record(LanguageSchema, v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(BRIEF_LIMIT))),
  v.check((text) => CARD_FALLBACK in text, 'a brief needs its fallback language, en'),
);
const SourceRefsSchema = v.pipe(v.array(IdSchema), v.minLength(1, 'a statement needs a source'));

/** How a name relates to its bearer; the linker treats each differently. */
export const NAME_KINDS = ['full', 'short', 'acronym', 'surname', 'given', 'nickname', 'former', 'handle'] as const;

const NameSchema = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(120)),
  kind: v.picklist(NAME_KINDS),
  /** Article languages that use the name; absent means all. */
  langs: v.optional(v.array(LanguageSchema)),
  /**
   * Whether the name may be linked without an introduction or other evidence.
   * Absent means: full, former and handle names may; the other kinds may not.
   */
  alone: v.optional(v.boolean()),
  /** First and last day of a name that was not always used: of an entity that was renamed. */
  from: v.optional(PartialDateSchema),
  until: v.optional(PartialDateSchema),
});

/**
 * A descriptive phrase for the entity ("2019 ouster of then-President <morales>"), in the small pattern
 * language of docs/pack-format.md: words, `a|b` alternatives, `word?` optional, `<id>` any name of a profile.
 */
const PhraseSchema = v.strictObject({
  lang: LanguageSchema,
  text: v.pipe(v.string(), v.minLength(3), v.maxLength(200)),
  /** Whether the phrase can only mean this entity, whatever the article is about. */
  alone: v.optional(v.boolean()),
  /** The phrase only counts when the article's date stands in this relation to the entity's `life.from`. */
  when: v.optional(v.picklist(['same-week', 'same-month', 'same-year', 'last-year'])),
});

const RoleSchema = v.strictObject({
  /** "interim president", "army commander", "governing party", "in prison, serving ten years". */
  title: LocalTextSchema,
  /** `office`: something held ("president"); `status`: a state the entity is in ("in prison", "before the courts"). */
  type: v.optional(v.picklist(['office', 'status']), 'office'),
  /** The profile that the role belongs to (a country, a party, an army). */
  of: v.optional(IdSchema),
  from: v.optional(PartialDateSchema),
  /** Last day. Absent: still so when the profile was checked. "unknown": over, but when is not known. */
  to: v.optional(v.union([PartialDateSchema, v.literal('unknown')])),
  /** 1 (minor) to 3 (what the entity is known for). */
  weight: v.optional(v.picklist([1, 2, 3]), 2),
  sources: SourceRefsSchema,
});

/** Later changes that a "since then" line may tell, in no order; the order stands in since.ts. */
export const CHANGES = [
  'died',
  'convicted',
  'acquitted',
  'annulled',
  'arrested',
  'released',
  'charged',
  'elected',
  'appointed',
  'took-office',
  'left-office',
  'dismissed',
  'resigned',
  'exiled',
  'returned',
  'expelled',
  'founded',
  'renamed',
  'split',
  'dissolved',
  'lost-election',
  'other',
] as const;

const EventSchema = v.strictObject({
  /**
   * The same happening in several profiles carries the same key ("arce-dismisses-zuniga"), so that
   * the story so far tells it once. Keys are global to a pack.
   */
  key: v.optional(IdSchema),
  date: PartialDateSchema,
  to: v.optional(PartialDateSchema),
  /** A whole sentence, without its date, true when read on its own. */
  text: LocalTextSchema,
  /** The same in at most about 60 characters, for the timeline and the "since then" line, without date or full stop. */
  short: v.optional(LocalTextSchema),
  /** Other profiles that the event concerns. */
  concerns: v.optional(v.array(IdSchema), []),
  /** 1 (detail) to 3 (a newcomer must know it). */
  weight: v.optional(v.picklist([1, 2, 3]), 2),
  change: v.optional(v.picklist(CHANGES)),
  sources: SourceRefsSchema,
});

/** Relation types, read from the profile that holds them: "<holder> dismissed <to>". */
export const RELATION_TYPES = [
  'member-of',
  'leads',
  'founded',
  'succeeded',
  'appointed',
  'dismissed',
  'opponent-of',
  'ally-of',
  'running-mate-of',
  'child-of',
  'sibling-of',
  'married-to',
  'mediated',
  'part-of',
  'located-in',
  'split-from',
  'accused',
  'convicted',
  'endorsed',
  'ran-against',
  'took-part-in',
  'led-to',
  'concerns',
] as const;

const RelationSchema = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  to: IdSchema,
  /** A happening has `from` only with `instant: true`; a lasting relation runs from `from` to `until`. */
  from: v.optional(PartialDateSchema),
  until: v.optional(v.union([PartialDateSchema, v.literal('unknown')])),
  instant: v.optional(v.boolean()),
  sources: SourceRefsSchema,
});

const PositionSchema = v.strictObject({
  holder: LocalTextSchema,
  text: v.pipe(
    v.record(LanguageSchema, v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(BRIEF_LIMIT))),
    v.check((text) => CARD_FALLBACK in text, 'a position needs its fallback language, en'),
  ),
  date: PartialDateSchema,
  sources: SourceRefsSchema,
});

const ContestedSchema = v.strictObject({
  question: LocalTextSchema,
  /** From when on the question was asked; an article before it does not know it. */
  from: PartialDateSchema,
  positions: v.pipe(v.array(PositionSchema), v.minLength(2, 'a contested question needs at least two positions')),
});

const SourceSchema = v.strictObject({
  publisher: v.pipe(v.string(), v.minLength(2), v.maxLength(120)),
  title: v.pipe(v.string(), v.minLength(2), v.maxLength(300)),
  url: v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:\/\//, 'a source is an http(s) address')),
  /** Date of publication, as precise as the page says; absent where the page has none. */
  date: v.optional(PartialDateSchema),
  /** Language of the source. */
  lang: v.optional(LanguageSchema),
});

const OtherBearerSchema = v.strictObject({
  /** The name that is shared, as written. */
  name: v.pipe(v.string(), v.minLength(2), v.maxLength(120)),
  /** Who else is called so. */
  who: v.pipe(v.string(), v.minLength(2), v.maxLength(160)),
  /** Words of any article language that give the other bearer away. */
  words: v.pipe(v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(60))), v.minLength(1)),
});

/** One entity, as data. Every text a reader sees is plain text, never markup. */
export const ProfileSchema = v.strictObject({
  id: IdSchema,
  kind: v.picklist(KINDS),
  /** Up to when the profile's statements were checked; silence after it is no news. */
  checked: PartialDateSchema,
  /** The heading of the card. */
  label: LocalTextSchema,
  /**
   * The label as it stands within a sentence, with its article ("the OAS", "la OEA"). Absent: the rules of
   * wording/en.ts and wording/es.ts, which do for names that begin with a common noun.
   */
  inText: v.optional(LocalTextSchema),
  /** Birth and death, founding and dissolution, begin and end of an event. */
  life: v.optional(v.strictObject({ from: v.optional(PartialDateSchema), to: v.optional(PartialDateSchema) }), {}),
  names: v.pipe(v.array(NameSchema), v.minLength(1)),
  phrases: v.optional(v.array(PhraseSchema), []),
  /** Words that speak for this entity in an article, by language; "*" for all languages. */
  cues: v.optional(v.record(v.union([LanguageSchema, v.literal('*')]), v.array(v.string())), {}),
  brief: BriefSchema,
  roles: v.optional(v.array(RoleSchema), []),
  events: v.optional(v.array(EventSchema), []),
  relations: v.optional(v.array(RelationSchema), []),
  contested: v.optional(v.array(ContestedSchema), []),
  otherBearers: v.optional(v.array(OtherBearerSchema), []),
  sources: v.pipe(
    v.record(IdSchema, SourceSchema),
    v.check((sources) => Object.keys(sources).length > 0, 'a profile needs at least one source'),
  ),
});

export type Profile = v.InferOutput<typeof ProfileSchema>;
export type Kind = Profile['kind'];
export type ProfileName = Profile['names'][number];
export type NameKind = ProfileName['kind'];
export type Phrase = Profile['phrases'][number];
export type Role = Profile['roles'][number];
export type ProfileEvent = Profile['events'][number];
export type Relation = Profile['relations'][number];
export type Source = Profile['sources'][string];
export type LocalText = Readonly<Record<string, string>>;

/** Whether a name may be linked without an introduction or other evidence; the default follows from its kind. */
export function standsAlone(name: ProfileName): boolean {
  return name.alone ?? (name.kind === 'full' || name.kind === 'former' || name.kind === 'handle');
}

/** The text in `language`, else in the fallback language. */
export function localText(text: LocalText, language: string): string {
  const chosen = text[language] ?? text[CARD_FALLBACK];
  if (chosen === undefined)
    throw new Error(`a text without its fallback language reached a card: ${Object.keys(text)}`);
  return chosen;
}
