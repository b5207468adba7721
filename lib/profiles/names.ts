import { surelyAfter, surelyBefore } from './dates.ts';
import { existence, type Moment, maySay, mayTell } from './moment.ts';
import { localText, type Profile, type ProfileName } from './profile.ts';

function isUsedIn(name: ProfileName, lang: string): boolean {
  return name.langs?.includes(lang) ?? true;
}

/** Whether the name was in use on the day, as far as its dates say. */
function isOfTheDay(name: ProfileName, moment: Moment): boolean {
  if (name.from !== undefined && surelyAfter(name.from, moment.day)) return false;
  return name.until === undefined || !surelyBefore(name.until, moment.day);
}

/**
 * The heading of a card: the profile's label, or for an entity that was renamed, the full name that it had on the
 * article's date, where its names say so by `from` and `until`.
 */
export function headingAt(profile: Profile, moment: Moment): string {
  const label = localText(profile.label, moment.lang);
  const own = profile.names.find((name) => name.text === label && isUsedIn(name, moment.lang));
  if (!own || isOfTheDay(own, moment)) return label;
  const then = profile.names.find(
    (name) =>
      (name.kind === 'full' || name.kind === 'former') &&
      (name.from !== undefined || name.until !== undefined) &&
      isUsedIn(name, moment.lang) &&
      isOfTheDay(name, moment),
  );
  return then?.text ?? label;
}

const OTHER_NAMES = 4;
const FULL_NAMES = 2;
/** What to tell first; surnames and given names tell a reader nothing new. */
const TELLING_NAMES: readonly string[] = ['acronym', 'nickname', 'short', 'former', 'full'];

/** Names of the card's language that the heading doesn't contain; none of an entity that did not exist yet. */
export function otherNames(profile: Profile, moment: Moment): readonly string[] {
  if (moment.known === 'then' && existence(profile, moment) === 'future') return [];
  const heading = headingAt(profile, moment);
  const usable = profile.names.filter(
    (name) =>
      isUsedIn(name, moment.lang) &&
      !heading.includes(name.text) &&
      maySay(name.text, moment) &&
      (name.from === undefined || mayTell(name.from, moment)),
  );
  const names = TELLING_NAMES.flatMap((kind) => {
    const texts = usable.filter((name) => name.kind === kind).map((name) => name.text);
    return kind === 'full' ? texts.slice(0, FULL_NAMES) : texts;
  });
  return [...new Set(names)].slice(0, OTHER_NAMES);
}
