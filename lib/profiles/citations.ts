import type { ShownSource } from './card-view.ts';
import { showDate } from './date-text.ts';
import { surelyBy } from './dates.ts';
import { type Moment, maySay } from './moment.ts';
import type { Profile, Source } from './profile.ts';
import { wordingFor } from './wording/wording.ts';

/** Registers sources of the card's own profile; answers their ids in the view. */
export type Cite = (refs: readonly string[]) => readonly string[];

/**
 * Collects what a view cites, in the order of the first citation. Source ids are unique within a profile only, so
 * those of other profiles than the card's own are written "profile/source". One address is listed once.
 */
export class Citations {
  readonly #moment: Moment;
  readonly #own: string | undefined;
  readonly #byUrl = new Map<string, ShownSource>();

  constructor(moment: Moment, own?: string) {
    this.#moment = moment;
    this.#own = own;
  }

  /** Registers `refs` of `profile` and returns their ids in this view. Unknown ids are left out. */
  cite(profile: Profile, refs: readonly string[]): readonly string[] {
    const ids = refs.map((ref) => {
      const source = profile.sources[ref];
      if (!source) return undefined;
      const known = this.#byUrl.get(source.url);
      if (known) return known.id;
      const shown = this.#show(profile.id === this.#own ? ref : `${profile.id}/${ref}`, source);
      this.#byUrl.set(source.url, shown);
      return shown.id;
    });
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  /** With "known then" a page that was published later keeps its publisher and address; its title would tell. */
  #show(id: string, source: Source): ShownSource {
    const moment = this.#moment;
    const later = source.date !== undefined && !surelyBy(source.date, moment.day);
    const lang = source.lang === undefined ? {} : { lang: source.lang };
    if (moment.known === 'then' && (later || !maySay(source.title, moment))) {
      const title = wordingFor(moment.lang).laterSource;
      return { id, publisher: source.publisher, title, url: source.url, ...lang };
    }
    const date = source.date === undefined ? {} : { date: showDate(source.date, moment.lang) };
    return { id, publisher: source.publisher, title: source.title, url: source.url, ...date, ...lang };
  }

  list(): readonly ShownSource[] {
    return [...this.#byUrl.values()];
  }
}
