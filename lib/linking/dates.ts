import { daySpan, yearOf } from './days.ts';
import type { EntityFacts } from './entity-facts.ts';
import type { PhrasePattern } from './phrases.ts';
import { NEWS_DAYS, UNKNOWN_YOUTH, YOUNGEST } from './weights.ts';

/** Why the entity cannot have been in the news yet on an article's day; `planned` is the year by which it may be named ahead. */
export function isBeforeItsTime(
  facts: EntityFacts,
  date: string,
): { readonly why: string; readonly planned?: string } | undefined {
  const day = daySpan(date);
  if (!day) return undefined;
  const year = yearOf(date);
  const { from } = facts.life;
  if (from === undefined) {
    const first = earliestYear(facts);
    const youth = facts.kind === 'person' ? UNKNOWN_YOUTH : Number.POSITIVE_INFINITY;
    return first !== undefined && year < first - youth ? { why: `first known in ${first}` } : undefined;
  }
  if (facts.kind === 'person') return year < yearOf(from) + YOUNGEST ? { why: `born ${from}` } : undefined;
  const begins = daySpan(from);
  if (!begins || day.last >= begins.first) return undefined;
  // What is planned is spoken of before it happens, by its year: an election, a summit.
  const near = facts.kind === 'event' && year >= yearOf(from) - 2;
  return { why: `begins ${from}`, ...(near ? { planned: from.slice(0, 4) } : {}) };
}

function earliestYear(facts: EntityFacts): number | undefined {
  const years = [...facts.dates, ...facts.roles.flatMap((role) => (role.from ? [role.from] : []))].map(yearOf);
  return years.length > 0 ? Math.min(...years) : undefined;
}

/** Whether it had died, or been dissolved, more than a year before. */
export function isLongGone(facts: EntityFacts, date: string): boolean {
  const day = daySpan(date);
  const end = facts.life.to === undefined ? undefined : daySpan(facts.life.to);
  return day !== undefined && end !== undefined && day.first > end.last + 365;
}

/** Whether it held an office on the day, or was in the news within some weeks. */
export function isActive(facts: EntityFacts, date: string): boolean {
  const day = daySpan(date);
  if (!day) return false;
  const near = facts.dates.some((each) => {
    const span = daySpan(each);
    return span !== undefined && span.last - span.first <= 31 && Math.abs(span.first - day.first) <= NEWS_DAYS;
  });
  return near || facts.roles.some((role) => isHeld(role, day));
}

function isHeld(role: EntityFacts['roles'][number], day: { readonly first: number; readonly last: number }): boolean {
  const from = role.from === undefined ? undefined : daySpan(role.from);
  if (!from || from.first > day.last || role.to === 'unknown') return false;
  const to = role.to === undefined ? undefined : daySpan(role.to);
  return role.to === undefined || (to !== undefined && to.last + NEWS_DAYS >= day.first);
}

/** Whether the article's day stands to the event's beginning as a phrase wants it. */
export function isWhen(when: PhrasePattern['when'], from: string | undefined, date: string | undefined): boolean {
  if (when === undefined) return true;
  if (from === undefined || date === undefined) return false;
  const event = daySpan(from);
  const day = daySpan(date);
  if (!event || !day) return false;
  const after = day.first - event.first;
  switch (when) {
    case 'same-week':
      return after >= -1 && after <= 7;
    case 'same-month':
      return after >= -1 && after <= 31;
    case 'same-year':
      return yearOf(date) === yearOf(from) && after >= -1;
    case 'last-year':
      return yearOf(date) === yearOf(from) + 1;
  }
}
