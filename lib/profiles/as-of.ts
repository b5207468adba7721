import { briefAt } from './brief.ts';
import type { CardView, ProfileLink, ShownQuestion, ShownRole, Statement, TimelineItem } from './card-view.ts';
import { Citations, type Cite } from './citations.ts';
import { showDate } from './date-text.ts';
import { linksTo, type Resolve } from './links.ts';
import { type Moment, type MomentOptions, maySay, mayTell, momentOf } from './moment.ts';
import { headingAt, otherNames } from './names.ts';
import { localText, type Profile } from './profile.ts';
import { relationsOf } from './relations.ts';
import { sinceLine } from './since.ts';
import { rolesAt } from './standing.ts';
import { thenLine } from './then.ts';
import { timelineOf } from './timeline.ts';
import { cardLanguage } from './wording/wording.ts';

/** The pack that a view's statements come from. */
export interface ViewPack {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
}

export interface ViewOptions extends MomentOptions {
  readonly profile: Profile;
  /** The other profiles of the article; relations to them come first. */
  readonly cast?: readonly Profile[] | undefined;
  readonly resolve: Resolve;
  readonly pack: ViewPack;
}

/**
 * Everything that a card shows of a profile as of the article's date; pure, never throws on any profile that its
 * schema accepts.
 *
 * With `known: "then"` nothing is shown that was not surely so or known by the article's date: later events, roles,
 * positions and ends of roles are left out, and so is every text that names a later year. Exempt are the card's own
 * heading (the reader asked for that name), the addresses of sources, and the day up to which the profile was checked.
 */
export function viewAsOf(options: ViewOptions): CardView {
  const { profile, resolve } = options;
  const moment = momentOf(options);
  const lang = cardLanguage(options.lang);
  const citations = new Citations(moment);
  const cite = (refs: readonly string[]) => citations.cite(profile, refs);

  const then = thenLine(profile, moment);
  const since = sinceLine(profile, moment);
  // Built in the order in which a card shows them, since sources are numbered by their first citation.
  const thenStatement: Statement | null = then && { text: then.text, sources: cite(then.sources) };
  const sinceStatement: Statement | null = since && {
    text: since.text,
    date: showDate(since.date, lang),
    sources: cite(since.sources),
  };
  const roles = rolesOf(profile, moment, resolve, cite);
  const relations = relationsOf(profile, options.cast ?? [], moment, resolve, citations);
  const timeline = timelineOf(profile, moment, resolve, cite);
  const contested = contestedOf(profile, moment, cite);
  return {
    id: profile.id,
    kind: profile.kind,
    lang,
    label: headingAt(profile, moment),
    alsoKnownAs: otherNames(profile, moment),
    asOf: { ...showDate(moment.day, lang), known: moment.known, assumed: moment.assumed },
    // biome-ignore lint/suspicious/noThenProperty: the card's word for it; it is data and never awaited
    then: thenStatement,
    since: sinceStatement,
    brief: briefAt(profile, moment),
    roles,
    relations,
    timeline,
    contested,
    sources: citations.list(),
    links: linksOf(profile.id, roles, relations, timeline),
    checked: showDate(profile.checked, lang),
    pack: { id: options.pack.id, title: options.pack.title, revision: options.pack.revision },
  };
}

function rolesOf(profile: Profile, moment: Moment, resolve: Resolve, cite: Cite): readonly ShownRole[] {
  return rolesAt(profile, moment).map((each) => {
    const [of] = each.role.of === undefined ? [] : linksTo([each.role.of], resolve, moment);
    return {
      text: each.title,
      ...(each.from === undefined ? {} : { date: showDate(each.from, moment.lang) }),
      period: each.period,
      // What is unsure is listed as of that time; its period says how much is known.
      when: each.standing === 'held' || each.standing === 'unsure' ? 'then' : each.standing,
      ...(of === undefined ? {} : { of }),
      sources: cite(each.role.sources),
    };
  });
}

/** Questions that were asked by then, each with the positions that had been taken; one position alone is no question. */
function contestedOf(profile: Profile, moment: Moment, cite: Cite): readonly ShownQuestion[] {
  return profile.contested.flatMap((contested) => {
    const question = localText(contested.question, moment.lang);
    if (!mayTell(contested.from, moment) || !maySay(question, moment)) return [];
    const told = contested.positions.filter((position) => {
      const words = `${localText(position.holder, moment.lang)} ${localText(position.text, moment.lang)}`;
      return mayTell(position.date, moment) && maySay(words, moment);
    });
    if (told.length < 2) return [];
    const positions = told.map((position) => ({
      holder: localText(position.holder, moment.lang),
      text: localText(position.text, moment.lang),
      date: showDate(position.date, moment.lang),
      sources: cite(position.sources),
    }));
    return [{ question, positions }];
  });
}

function linksOf(
  own: string,
  roles: readonly ShownRole[],
  relations: readonly { readonly subject: ProfileLink; readonly object: ProfileLink }[],
  timeline: readonly TimelineItem[],
): readonly ProfileLink[] {
  const all = [
    ...roles.flatMap((role) => role.of ?? []),
    ...relations.flatMap((relation) => [relation.subject, relation.object]),
    ...timeline.flatMap((item) => item.concerns),
  ];
  const byId = new Map(all.filter((link) => link.id !== own).map((link) => [link.id, link]));
  return [...byId.values()];
}
