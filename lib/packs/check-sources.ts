import { firstDay, lastDay, surelyAfter, surelyBefore } from '../profiles/dates.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Report } from './check.ts';
import { statementsOf } from './check-statements.ts';

/** Independent publishers that a disputed matter rests on (docs/editorial.md). */
const PUBLISHERS = 3;

/** Sources that are cited but missing, listed but not cited, doubled, malformed, or too old for what they are to prove. */
export function checkSources(profile: Profile, report: Report): void {
  const statements = statementsOf(profile);
  for (const { path, sources, date } of statements) {
    for (const ref of sources) {
      if (!Object.hasOwn(profile.sources, ref))
        report([...path, 'sources'], `source ${ref} is not listed under sources`);
    }
    if (new Set(sources).size < sources.length) report([...path, 'sources'], 'cites a source twice');
    const dates = sources.map((ref) => profile.sources[ref]?.date);
    const tooOld =
      dates.length > 0 && dates.every((day) => day !== undefined && date !== undefined && surelyBefore(day, date));
    if (tooOld) report(path, `dated ${date}, but every source of it was published before`, 'soft');
  }
  checkListed(profile, new Set(statements.flatMap((statement) => statement.sources)), report);
}

function checkListed(profile: Profile, cited: ReadonlySet<string>, report: Report): void {
  profile.contested.forEach((contested, i) => {
    const refs = contested.positions.flatMap((position) => position.sources);
    const publishers = new Set(refs.map((ref) => profile.sources[ref]?.publisher));
    if (publishers.size < PUBLISHERS) {
      report(['contested', i], `rests on ${publishers.size} publishers; a disputed matter wants ${PUBLISHERS}`, 'soft');
    }
  });
  const byUrl = new Map<string, string>();
  for (const [id, source] of Object.entries(profile.sources)) {
    const path = ['sources', id];
    if (!cited.has(id)) report(path, `source ${id} is cited by no statement`);
    const twin = byUrl.get(addressOf(source.url));
    if (twin !== undefined) report(path, `sources ${twin} and ${id} are one address`);
    byUrl.set(addressOf(source.url), id);
    const { hostname } = new URL(source.url);
    if (!hostname.includes('.') || /(^|\.)example\.(com|org|net)$/.test(hostname)) {
      report(path, `source ${id}: ${hostname} is no public site`);
    }
    if (/\s/.test(source.url)) report(path, `source ${id}: its address has a space`);
    if (/^https?:/.test(source.title)) report(path, `source ${id}: its title is an address`);
    if (source.date !== undefined && surelyAfter(source.date, profile.checked)) {
      report(path, `source ${id} is newer than "checked" (${profile.checked}): raise "checked"`);
    }
  }
}

function addressOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/[#/]+$/, '');
}

/** Dates out of order, outside a life, or after the day up to which the profile was checked. */
export function checkDates(profile: Profile, report: Report): void {
  const { life, checked } = profile;
  if (reversed(life.from, life.to)) report(['life'], `ends (${life.to}) before it begins (${life.from})`);
  for (const { path, date, end } of statementsOf(profile)) {
    if (reversed(date, end)) report(path, `ends (${end}) before it begins (${date})`);
    const last = end ?? date;
    if (last !== undefined && surelyAfter(last, checked)) {
      report(path, `dated ${last}, after "checked" (${checked})`);
    }
  }
  checkLife(profile, report);
  profile.contested.forEach((contested, i) => {
    contested.positions.forEach((position, j) => {
      if (surelyBefore(position.date, contested.from)) {
        report(
          ['contested', i, 'positions', j],
          `position of ${position.date}, before the question was asked (${contested.from})`,
        );
      }
    });
  });
  if (life.from === undefined && profile.phrases.some((phrase) => phrase.when !== undefined)) {
    report(['phrases'], 'a phrase with "when" needs life.from');
  }
}

function checkLife(profile: Profile, report: Report): void {
  const { life, kind } = profile;
  profile.roles.forEach((role, i) => {
    if (kind !== 'person' && kind !== 'organisation') return;
    if (kind === 'person' && role.from === undefined) {
      report(['roles', i], 'has no begin, so no card can tell that it was held on a day', 'soft');
    }
    const begun = role.from ?? role.to;
    if (life.from && begun && begun !== 'unknown' && surelyBefore(begun, life.from)) {
      report(['roles', i], `begins (${begun}) before its holder (${life.from})`);
    }
    const end = role.to === 'unknown' ? undefined : (role.to ?? role.from);
    if (life.to && end && surelyAfter(end, life.to))
      report(['roles', i], `lasts (${end}) beyond its holder (${life.to})`);
  });
  if (kind !== 'person') return;
  profile.events.forEach((event, i) => {
    if (life.from && surelyBefore(event.date, life.from)) {
      report(['events', i], `dated ${event.date}, before the birth (${life.from})`);
    }
  });
}

function reversed(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && firstDay(from) > lastDay(to);
}
