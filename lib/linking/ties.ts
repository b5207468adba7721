import type { Entity } from './entities.ts';
import { WEIGHTS } from './weights.ts';

/** What entities say for each other by what the packs tell of them; kept, since each pass over an article asks again. */
export class Ties {
  readonly #weights = new Map<Entity, Map<Entity, number>>();

  /** What `other`, once it is certain, says for `entity`: nothing (0), a distant tie's weight, or a near one's. */
  weight(entity: Entity, other: Entity): number {
    const weights = this.#weights.get(entity) ?? new Map<Entity, number>();
    this.#weights.set(entity, weights);
    const known = weights.get(other);
    if (known !== undefined) return known;
    const isDistant = () => isCue(other, entity) || sharesOne(entity, other);
    const weight = isTied(entity, other) ? WEIGHTS.neighbour : isDistant() ? WEIGHTS.distantNeighbour : 0;
    weights.set(other, weight);
    return weight;
  }
}

const isTied = (a: Entity, b: Entity) => a.related.has(b.facts.id) || b.related.has(a.facts.id);

const isCue = (named: Entity, entity: Entity) =>
  named.facts.names.some(({ key }) => entity.facts.cues['*']?.includes(key));

function sharesOne(a: Entity, b: Entity): boolean {
  const [small, large] = a.related.size < b.related.size ? [a.related, b.related] : [b.related, a.related];
  for (const id of small) if (large.has(id)) return true;
  return false;
}
