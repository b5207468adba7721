import type { ShownSource } from './card-view.ts';
import { showDate } from './date-text.ts';
import { surelyBy } from './dates.ts';
import { type Moment, maySay } from './moment.ts';
import type { Profile, Source } from './profile.ts';
import { wordingFor } from './wording/wording.ts';

/** Registers sources of the card's own profile; answers their ids in the view. */
export type Cite = (refs: readonly string[]) => readonly string[];

/**
 * An id for a page, the same in every view, so that lists of several views can be joined: FNV-1a (Fowler, Noll, Vo)
 * over the UTF-16 units of the address, twice with different offsets, since 32 bits would collide among
 * the sources of a large pack. The ids of profiles are not used: two profiles may give one id to different pages,
 * and they tend to carry a year that the reader of an older article should not meet.
 */
function pageId(url: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  for (let i = 0; i < url.length; i++) {
    const unit = url.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (i & 0xff), 0x01000193);
  }
  // Letters only, so that no id can look like a year.
  return `${a >>> 0}-${b >>> 0}`.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

/** Collects what a view cites, in the order of the first citation. One address is listed once. */
export class Citations {
  readonly #moment: Moment;
  readonly #byUrl = new Map<string, ShownSource>();

  constructor(moment: Moment) {
    this.#moment = moment;
  }

  /** Registers `refs` of `profile` and returns their ids in this view. Unknown ids are left out. */
  cite(profile: Profile, refs: readonly string[]): readonly string[] {
    const ids = refs.map((ref) => {
      const source = profile.sources[ref];
      if (!source) return undefined;
      const known = this.#byUrl.get(source.url);
      if (known) return known.id;
      const shown = this.#show(pageId(source.url), source);
      this.#byUrl.set(source.url, shown);
      return shown.id;
    });
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  /**
   * With "known then" a page that was published later, or nobody knows when, keeps its publisher and address;
   * its title would tell.
   */
  #show(id: string, source: Source): ShownSource {
    const moment = this.#moment;
    const lang = source.lang === undefined ? {} : { lang: source.lang };
    const { laterSource, undatedSource } = wordingFor(moment.lang);
    const isOfThen = source.date !== undefined && surelyBy(source.date, moment.day);
    if (moment.known === 'then' && !(isOfThen && maySay(`${source.publisher} ${source.title}`, moment))) {
      const title = source.date === undefined ? undatedSource : laterSource;
      // "Wikipedia, copy of August 2020": what follows the comma is no part of the name.
      const [name = ''] = source.publisher.split(',');
      const publisher = [source.publisher, name].find((each) => maySay(each, moment)) ?? title;
      return { id, publisher, title, url: source.url, ...lang };
    }
    const date = source.date === undefined ? {} : { date: showDate(source.date, moment.lang) };
    return { id, publisher: source.publisher, title: source.title, url: source.url, ...date, ...lang };
  }

  list(): readonly ShownSource[] {
    return [...this.#byUrl.values()];
  }
}
