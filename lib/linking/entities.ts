import type { Bearer } from './candidates.ts';
import type { EntityFacts } from './entity-facts.ts';
import type { PackKnowledge } from './knowledge.ts';

/** An entity as the linker sees it: its facts, and which packs have it. */
export interface Entity {
  readonly facts: EntityFacts;
  /** Pack ids, the preferred one first. */
  readonly packs: readonly string[];
  readonly related: ReadonlySet<string>;
  /** All words of its full names, short names and nicknames. */
  readonly nameWords: ReadonlySet<string>;
  /** Words of its whole names but the first of each: any of them may serve as a surname. */
  readonly surnames: ReadonlySet<string>;
  /** Words of its roles and cues: what a title or a noun beside its name may say. */
  readonly typeWords: ReadonlySet<string>;
}

/**
 * The entities of all packs by id. Where several packs have a profile of one id and one kind, they are one entity:
 * the pack that comes first in the list is preferred, its facts decide, and names of all of them count. Where the kinds
 * differ, the ids are taken to be a clash: only the first pack's profile is linked.
 */
export class Entities {
  private readonly packs: readonly PackKnowledge[];
  private readonly byId = new Map<string, Entity & { readonly order: number }>();
  private readonly byBearer = new Map<number, string | null>();

  constructor(packs: readonly PackKnowledge[]) {
    this.packs = packs;
  }

  /** Loads the facts of the bearers that are not known yet, one request a pack. */
  async load(bearers: Iterable<Bearer>): Promise<void> {
    const wanted = this.packs.map(() => new Set<number>());
    for (const { pack, entry } of bearers) {
      if (!this.byBearer.has(bearerKey(pack, entry.ordinal))) wanted[pack]?.add(entry.ordinal);
    }
    const loaded = await Promise.all(
      wanted.map(async (ordinals, pack) => {
        const list = [...ordinals];
        const facts = list.length > 0 ? await this.packs[pack]?.loadFacts(list) : [];
        return { list, facts: facts ?? [] };
      }),
    );
    loaded.forEach(({ list, facts }, pack) => {
      list.forEach((ordinal, i) => {
        const found = facts[i];
        this.byBearer.set(bearerKey(pack, ordinal), found ? this.add(pack, found) : null);
      });
    });
  }

  private add(pack: number, facts: EntityFacts): string | null {
    const name = this.packs[pack]?.pack ?? '';
    const known = this.byId.get(facts.id);
    if (!known) {
      this.byId.set(facts.id, { ...entityOf(facts, [name]), order: pack });
      return facts.id;
    }
    if (known.facts.kind !== facts.kind) {
      if (known.order <= pack) return null;
      this.byId.set(facts.id, { ...entityOf(facts, [name]), order: pack });
      return facts.id;
    }
    if (known.packs.includes(name)) return facts.id;
    const order = Math.min(known.order, pack);
    const packs = [...known.packs, name].sort((a, b) => this.position(a) - this.position(b));
    this.byId.set(facts.id, { ...entityOf(pack < known.order ? facts : known.facts, packs), order });
    return facts.id;
  }

  private position(pack: string): number {
    return this.packs.findIndex((each) => each.pack === pack);
  }

  get(bearer: Bearer): Entity | undefined {
    const id = this.byBearer.get(bearerKey(bearer.pack, bearer.entry.ordinal));
    return id == null ? undefined : this.byId.get(id);
  }

  byIdOf(id: string): Entity | undefined {
    return this.byId.get(id);
  }
}

const bearerKey = (pack: number, ordinal: number) => pack * 0x200000 + ordinal;

type Drawn = Omit<Entity, 'packs'>;

// Facts outlive an article, and what is drawn from them is the same for all.
const drawnFrom = new WeakMap<EntityFacts, Drawn>();

function entityOf(facts: EntityFacts, packs: readonly string[]): Entity {
  const drawn = drawnFrom.get(facts) ?? draw(facts);
  drawnFrom.set(facts, drawn);
  return { ...drawn, packs };
}

function draw(facts: EntityFacts): Drawn {
  const nameWords = new Set<string>();
  for (const name of facts.names)
    if (name.kind !== 'acronym') for (const word of name.key.split(' ')) nameWords.add(word);
  const surnames = new Set<string>();
  for (const name of facts.names) {
    if (name.kind === 'full') for (const word of name.key.split(' ').slice(1)) surnames.add(word);
  }
  const typeWords = new Set<string>();
  for (const role of facts.roles)
    for (const word of role.words) for (const part of word.split(' ')) typeWords.add(part);
  for (const cues of Object.values(facts.cues))
    for (const cue of cues) for (const part of cue.split(' ')) typeWords.add(part);
  return { facts, related: new Set([...facts.related, ...facts.within]), nameWords, surnames, typeWords };
}
