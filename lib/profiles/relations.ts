import type { CastRelation, ProfileLink, ShownSource } from './card-view.ts';
import { Citations } from './citations.ts';
import { periodText, showDate } from './date-text.ts';
import { daysBetween, mayCoincide, type PartialDate } from './dates.ts';
import { eventText } from './event-text.ts';
import { inTextOf, type Named, namedOf, type Resolve } from './links.ts';
import { existence, isLater, type Moment, maySay, mayTell, standingOf } from './moment.ts';
import type { Profile, ProfileEvent, Relation } from './profile.ts';
import { capitalised, wordingFor } from './wording/wording.ts';

type RelationType = Relation['type'];

/** How telling a relation between two names of one article is; editorial judgement, deeds before states. */
const TYPE_WEIGHT: Readonly<Record<RelationType, number>> = {
  dismissed: 10,
  convicted: 9,
  appointed: 8,
  accused: 8,
  succeeded: 7,
  'married-to': 7,
  'sibling-of': 7,
  'child-of': 7,
  'split-from': 6,
  leads: 6,
  endorsed: 6,
  mediated: 6,
  'ran-against': 5,
  'running-mate-of': 5,
  'opponent-of': 5,
  'ally-of': 5,
  founded: 4,
  'led-to': 4,
  'took-part-in': 4,
  'member-of': 3,
  'part-of': 2,
  concerns: 1,
  'located-in': 1,
};
/** Added to a happening close to the article's date: [within days, points]. */
const NEARNESS: readonly (readonly [number, number])[] = [
  [14, 5],
  [366, 2],
];
/** An event that merely concerns another name tells less than a deed of the types above, near or not. */
const EVENT_WEIGHT = 3;

const SYMMETRIC: ReadonlySet<RelationType> = new Set<RelationType>([
  'opponent-of',
  'ally-of',
  'running-mate-of',
  'sibling-of',
  'married-to',
  'ran-against',
]);
/** Happenings even where the source doesn't mark them as such. */
const INSTANT: ReadonlySet<RelationType> = new Set<RelationType>([
  'founded',
  'succeeded',
  'appointed',
  'dismissed',
  'mediated',
  'split-from',
  'accused',
  'convicted',
  'endorsed',
  'ran-against',
  'led-to',
]);
/** Who can do something to each other; what happened in an event or a place is told by its timeline. */
const ACTORS: ReadonlySet<string> = new Set(['person', 'organisation']);
/** True at any time, so that no date is needed to tell them. */
const TIMELESS: ReadonlySet<RelationType> = new Set<RelationType>([
  'child-of',
  'sibling-of',
  'part-of',
  'located-in',
  'concerns',
]);
/** A relation that says less than another one between the same two. */
const IMPLIED: Readonly<Partial<Record<RelationType, readonly RelationType[]>>> = {
  leads: ['member-of', 'part-of'],
  founded: ['member-of'],
};

/** A relation before its sources are cited, so that only what is shown is listed. */
interface Draft {
  readonly holder: Profile;
  readonly type: RelationType | undefined;
  readonly subject: ProfileLink;
  readonly object: ProfileLink;
  readonly text: string;
  readonly date: PartialDate | undefined;
  readonly weight: number;
  readonly sources: readonly string[];
}

/** Most relations that a list shows; more is a graph to untangle. */
const RELATIONS_SHOWN = 12;

/** What the profiles of an article did to each other up to its date, most telling first. */
export function castRelations(
  cast: readonly Profile[],
  moment: Moment,
): { readonly items: readonly CastRelation[]; readonly sources: readonly ShownSource[] } {
  const citations = new Citations(moment);
  const ids = new Set(cast.map((profile) => profile.id));
  const byId = new Map(cast.map((profile) => [profile.id, namedOf(profile, moment.lang)]));
  const resolve: Resolve = (id) => byId.get(id);
  const drafts = cast.flatMap((profile) => draftsOf(profile, moment, resolve, (id) => ids.has(id)));
  return { items: shown(drafts, moment, citations), sources: citations.list() };
}

/**
 * The relations of one profile: first those with the rest of the cast, from both sides, then its own to others.
 * What they rest on is registered with `citations`.
 */
export function relationsOf(
  profile: Profile,
  cast: readonly Profile[],
  moment: Moment,
  resolve: Resolve,
  citations: Citations,
): readonly CastRelation[] {
  const others = cast.filter((each) => each.id !== profile.id);
  const inCast = new Set(others.map((each) => each.id));
  const byId = new Map([profile, ...others].map((each) => [each.id, namedOf(each, moment.lang)]));
  const named: Resolve = (id) => byId.get(id) ?? resolve(id);
  const withCast = [
    ...draftsOf(profile, moment, named, (id) => inCast.has(id)),
    ...others.flatMap((other) => draftsOf(other, moment, named, (id) => id === profile.id)),
  ];
  const own = draftsOf(profile, moment, named, (id) => !inCast.has(id)).filter((draft) => draft.type !== undefined);
  const first = shown(withCast, moment, citations);
  return [...first, ...shown(own, moment, citations)].slice(0, RELATIONS_SHOWN);
}

function draftsOf(
  holder: Profile,
  moment: Moment,
  resolve: Resolve,
  concerns: (id: string) => boolean,
): readonly Draft[] {
  if (moment.known === 'then' && existence(holder, moment) === 'future') return [];
  const relations = holder.relations
    .filter((relation) => relation.type !== 'concerns' && concerns(relation.to))
    .flatMap((relation) => relationDraft(holder, relation, moment, resolve) ?? []);
  if (!ACTORS.has(holder.kind)) return relations;
  const isOther = (id: string) => id !== holder.id && concerns(id) && ACTORS.has(resolve(id)?.kind ?? 'event');
  const events = holder.events.flatMap((event) => {
    const other = event.concerns.find(isOther);
    return other === undefined || event.weight === 1 ? [] : (eventDraft(holder, event, other, moment, resolve) ?? []);
  });
  return [...relations, ...events];
}

function relationDraft(holder: Profile, relation: Relation, moment: Moment, resolve: Resolve): Draft | undefined {
  const object = resolve(relation.to);
  const subject = namedOf(holder, moment.lang);
  if (!object || !maySay(object.label, moment)) return undefined;
  const instant = relation.instant ?? INSTANT.has(relation.type);
  const time = instant ? happeningTime(relation, moment) : lastingTime(holder, relation, moment);
  if (!time) return undefined;
  const pattern = wordingFor(moment.lang).relations[relation.type][time.tense];
  const sentence = sentenceOf(pattern, subject, object, moment.lang);
  return {
    holder,
    type: relation.type,
    subject: linkOf(holder.id, subject),
    object: linkOf(relation.to, object),
    text: time.period === '' ? sentence : `${sentence} (${time.period})`,
    date: time.date,
    weight: TYPE_WEIGHT[relation.type] + nearness(time.date, moment),
    sources: relation.sources,
  };
}

interface RelationTime {
  readonly tense: 'holds' | 'held';
  readonly period: string;
  readonly date: PartialDate | undefined;
}

function happeningTime({ from, type }: Relation, moment: Moment): RelationTime | undefined {
  if (from === undefined) {
    return moment.known === 'now' || TIMELESS.has(type) ? { tense: 'holds', period: '', date: from } : undefined;
  }
  return isLater(from, moment) || !mayTell(from, moment) ? undefined : { tense: 'holds', period: '', date: from };
}

function lastingTime(holder: Profile, relation: Relation, moment: Moment): RelationTime | undefined {
  const { from, until } = relation;
  if (from === undefined && until === undefined && moment.known === 'then' && !TIMELESS.has(relation.type)) {
    return undefined;
  }
  const known = until !== undefined && until !== 'unknown' && !mayTell(until, moment) ? undefined : until;
  const standing = standingOf({ from, to: known }, moment.day, holder.checked, 'always');
  if (standing === 'future' || (from !== undefined && !mayTell(from, moment))) return undefined;
  const shownEnd = moment.known === 'now' ? until : known;
  const over = standing === 'former' || until === 'unknown';
  return { tense: over ? 'held' : 'holds', period: periodText({ from, to: shownEnd }, moment.lang), date: undefined };
}

/** An event of one of the cast that concerns another: told by its short form behind the name, which has no pronoun. */
function eventDraft(
  holder: Profile,
  event: ProfileEvent,
  other: string,
  moment: Moment,
  resolve: Resolve,
): Draft | undefined {
  const object = resolve(other);
  const subject = namedOf(holder, moment.lang);
  if (!object || !maySay(object.label, moment)) return undefined;
  if (isLater(event.date, moment)) return undefined;
  const words = eventText(event, moment);
  if (!words) return undefined;
  const text = event.short ? `${subject.label}: ${words.short}` : words.short;
  return {
    holder,
    type: undefined,
    subject: linkOf(holder.id, subject),
    object: linkOf(other, object),
    text,
    date: event.date,
    weight: EVENT_WEIGHT + event.weight - 2 + nearness(event.date, moment) / 2,
    sources: event.sources,
  };
}

function linkOf(id: string, named: Named): ProfileLink {
  return { id, label: named.label, kind: named.kind };
}

function nearness(date: PartialDate | undefined, moment: Moment): number {
  if (date === undefined) return 0;
  const days = Math.abs(daysBetween(date, moment.day));
  return NEARNESS.find(([within]) => days <= within)?.[1] ?? 0;
}

/** Fills a relation's sentence; see `RelationWording` for the slots. */
export function sentenceOf(pattern: string, subject: Named, object: Named, lang: string): string {
  const wording = wordingFor(lang);
  const [s, o] = [inTextOf(subject, lang), inTextOf(object, lang)];
  const many = wording.isPlural(s);
  return capitalised(
    pattern
      .replace(/\(([^|()]+)\|([^|()]+)\)/g, (_, one: string, several: string) => (many ? several : one))
      .replace(/\{(?:(\w+):)?([so])\}/g, (_, preposition: string | undefined, slot: string) => {
        const name = slot === 's' ? s : o;
        return preposition === undefined ? name : wording.contract(preposition, name);
      }),
  );
}

function shown(drafts: readonly Draft[], moment: Moment, citations: Citations): readonly CastRelation[] {
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort(byWeight)) {
    if (!kept.some((other) => saysTheSame(other, draft))) kept.push(draft);
  }
  return kept.slice(0, RELATIONS_SHOWN).map((draft) => ({
    subject: draft.subject,
    object: draft.object,
    text: draft.text,
    weight: draft.weight,
    ...(draft.date === undefined ? {} : { date: showDate(draft.date, moment.lang) }),
    sources: citations.cite(draft.holder, draft.sources),
  }));
}

/** Typed relations before events of the same weight, since their wording is ours; then the later one. */
function byWeight(a: Draft, b: Draft): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if ((a.type === undefined) !== (b.type === undefined)) return a.type === undefined ? 1 : -1;
  return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
}

/** The same happening or state, told from the other side, by another profile, or implied by a stronger one. */
function saysTheSame(kept: Draft, draft: Draft): boolean {
  const along = kept.subject.id === draft.subject.id && kept.object.id === draft.object.id;
  const mirrored = kept.subject.id === draft.object.id && kept.object.id === draft.subject.id;
  if (!along && !mirrored) return false;
  if (kept.text === draft.text) return true;
  if (kept.type === undefined || draft.type === undefined) return coincide(kept, draft);
  if (along && IMPLIED[kept.type]?.includes(draft.type)) return true;
  if (kept.type !== draft.type || !(along || SYMMETRIC.has(kept.type))) return false;
  return kept.date === undefined || draft.date === undefined || coincide(kept, draft);
}

function coincide(a: Draft, b: Draft): boolean {
  return a.date !== undefined && b.date !== undefined && mayCoincide(a.date, b.date);
}
