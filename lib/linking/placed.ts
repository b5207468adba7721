import { WORD } from '../text/language-words.ts';
import type { Entity } from './entities.ts';
import type { Surroundings } from './surroundings.ts';

/** What the sentence itself says by which a place is ours: "NAME, Country", "NAME, the capital of Region". */
export function placedBy(entity: Entity, { behind, apposition }: Surroundings): string | undefined {
  if (entity.facts.kind !== 'place') return undefined;
  if (behind !== undefined && entity.typeWords.has(behind)) return behind;
  if (apposition === undefined || (apposition.class & (WORD.area | WORD.place)) === 0) return undefined;
  const of = apposition.of.find((word) => entity.typeWords.has(word));
  const bare = apposition.of.length === 0 && (apposition.class & WORD.area) !== 0;
  return of ?? (bare && entity.typeWords.has(apposition.word) ? apposition.word : undefined);
}
