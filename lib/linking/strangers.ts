import { languageWords, WORD, wordBits } from '../text/language-words.ts';
import type { FoundName } from './candidates.ts';
import { yearOf } from './days.ts';
import type { Entity } from './entities.ts';
import type { EntryKind } from './name-index-format.ts';
import type { Surroundings } from './surroundings.ts';

/** An age as the news gives it may be a year off, at either end. */
const AGE_SLACK = 1;

/**
 * Whether the article introduces the bearer as somebody whom the profile does not describe: what it says then, by
 * which it owns the name from there on. An introduction outranks the list of names, also for a whole name: news
 * explains who is not known ("a tailor named NAME") and calls by their office who is.
 */
export function strangerBy(
  name: FoundName,
  kind: EntryKind,
  entity: Entity,
  around: Surroundings,
  language: string,
  date: string | undefined,
): string | undefined {
  const title = privateTitle(around, entity, language);
  if (title !== undefined) return title;
  const { said, age } = around;
  const { from } = entity.facts.life;
  if (age !== undefined && from !== undefined && date !== undefined) {
    if (Math.abs(yearOf(date) - yearOf(from) - age) > AGE_SLACK) return String(age);
  }
  if (said === undefined || said.words.some((word) => entity.typeWords.has(word))) return undefined;
  // Who is called by an office that fits may be said to be anything besides.
  if (said.behind && around.titles.some((title) => entity.typeWords.has(title))) return undefined;
  // "his father, NAME": a relative of somebody in the article may well be ours; "my son", and "his son Tom", are not.
  if (said.kin === 'own' || (said.kin === 'other' && name.length === 1 && kind !== 'surname')) return 'relative';
  return said.private;
}

/** "the tailor NAME": the nearest word before the name is what a private person is. */
function privateTitle({ titles }: Surroundings, entity: Entity, language: string): string | undefined {
  const [nearest] = titles;
  if (nearest === undefined || titles.some((title) => entity.typeWords.has(title))) return undefined;
  const bits = wordBits(languageWords(language), nearest, language);
  const isPrivate = (bits & WORD.person) !== 0 && (bits & (WORD.title | WORD.kin | WORD.anybody)) === 0;
  return isPrivate ? nearest : undefined;
}
