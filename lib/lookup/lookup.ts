import { type ViewPack, viewAsOf } from '../profiles/as-of.ts';
import type { CardView, Known, ProfileRow } from '../profiles/card-view.ts';
import type { PartialDate } from '../profiles/dates.ts';
import { type Resolve, resolveAmong } from '../profiles/links.ts';
import { type Moment, momentOf } from '../profiles/moment.ts';
import { localText, type Profile } from '../profiles/profile.ts';
import { profileRow } from '../profiles/row.ts';
import type { PackStore, StoredProfile } from '../store/pack-store.ts';
import { PackSearch } from './pack-search.ts';

/** From when and in which language the reader wants to be answered. */
export interface Asking {
  /** The article's date; absent: as of today, and the answer says so. */
  readonly date?: PartialDate | undefined;
  readonly known?: Known | undefined;
  /** Card language. */
  readonly lang: string;
}

export interface FoundRows {
  readonly rows: readonly ProfileRow[];
  /** Nothing is written as it was typed; the rows are written nearly so. */
  readonly corrected: boolean;
}

export interface LookupOptions {
  readonly packs: PackStore;
  /** Today as YYYY-MM-DD. */
  readonly today: () => PartialDate;
}

/** Where answers about profiles come from: the packs on this device. Keeps nothing but caches. */
export class Lookup {
  readonly #packs: PackStore;
  readonly #today: () => PartialDate;
  readonly #search: PackSearch;

  constructor({ packs, today }: LookupOptions) {
    this.#packs = packs;
    this.#today = today;
    this.#search = new PackSearch(packs);
  }

  moment(asking: Asking): Moment {
    return momentOf({ ...asking, today: this.#today() });
  }

  /** The profiles of those `ids` that are known, in their order. Throws `StoreError`. */
  async profiles(ids: readonly string[]): Promise<readonly StoredProfile[]> {
    const found = await this.#packs.profiles(ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** The card of a profile; undefined where nobody knows it. `cast`: ids of the article's other profiles. */
  async card(id: string, asking: Asking, cast: readonly string[]): Promise<CardView | undefined> {
    const [stored] = await this.profiles([id]);
    if (!stored) return undefined;
    const others = (await this.profiles(cast.filter((other) => other !== id))).map(({ profile }) => profile);
    const resolve = await this.resolve([stored.profile, ...others], asking.lang);
    return viewAsOf({
      ...asking,
      today: this.#today(),
      profile: stored.profile,
      cast: others,
      resolve,
      pack: viewPack(stored, asking.lang),
    });
  }

  /** Rows for those `ids` that are known, in their order: the recently opened, the saved. */
  async rows(ids: readonly string[], asking: Asking): Promise<readonly ProfileRow[]> {
    const moment = this.moment(asking);
    return (await this.profiles(ids)).map(({ profile }) => profileRow(profile, moment));
  }

  /** What the reader may mean by what was typed so far, best first. */
  async search(text: string, asking: Asking, limit = 10): Promise<FoundRows> {
    const moment = this.moment(asking);
    const { profiles, corrected } = await this.#search.search(text, limit);
    return { rows: profiles.map((profile) => profileRow(profile, moment)), corrected };
  }

  /** Names for all profiles that those `profiles` speak of. */
  async resolve(profiles: readonly Profile[], lang: string): Promise<Resolve> {
    const ids = new Set(profiles.flatMap(spokenOf));
    for (const { id } of profiles) ids.delete(id);
    const others = (await this.profiles([...ids])).map(({ profile }) => profile);
    return resolveAmong([...profiles, ...others], lang);
  }
}

function spokenOf({ roles, events, relations }: Profile): readonly string[] {
  return [
    ...roles.flatMap((role) => role.of ?? []),
    ...events.flatMap((event) => event.concerns),
    ...relations.map((relation) => relation.to),
  ];
}

function viewPack({ pack }: StoredProfile, lang: string): ViewPack {
  return { id: pack.id, title: localText(pack.header.title, lang), revision: pack.header.revision };
}
