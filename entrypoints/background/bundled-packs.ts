import { browser } from 'wxt/browser';
import type { PacksView } from '../../lib/messages/panel-data.ts';
import { localText } from '../../lib/profiles/profile.ts';
import type { PackStore } from '../../lib/store/pack-store.ts';

/** Written by the build: the packs that ship with the extension, each with a stamp of its bytes. */
const LIST = '/packs/index.json';
const STAMPS = 'bundled-packs';

interface ListedPack {
  readonly id: string;
  readonly stamp: string;
}

export interface ImportListener {
  /** The state of the packs is another one. */
  progressed(): void;
  /** New packs are current. */
  imported(): void;
}

/** The packs that came with the extension: imported when they are missing or differ, with progress for who asks. */
export class BundledPacks {
  readonly #packs: PackStore;
  readonly #told: ImportListener;
  #running: Promise<void> | undefined;
  /** The packs that ship change only with the extension, which starts a new background. */
  #isUpToDate = false;
  #progress = { done: 0, total: 0 };
  #failure: string | undefined;

  constructor(packs: PackStore, told: ImportListener) {
    this.#packs = packs;
    this.#told = told;
  }

  /** Brings the packs up to date, once. A failure is kept for `state` and does not reject; the next call tries again. */
  ensure(): Promise<void> {
    if (this.#isUpToDate) return Promise.resolve();
    this.#running ??= this.#import()
      .then(
        (imported) => {
          this.#isUpToDate = true;
          this.#end(undefined, imported > 0);
          if (imported > 0) this.#told.imported();
        },
        (error) => this.#end(error instanceof Error ? error.message : String(error), false),
      )
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  /** Tells only what is news: whoever is told asks for the state, and that comes by here again. */
  #end(failure: string | undefined, changed: boolean): void {
    const isNews = changed || failure !== this.#failure;
    this.#failure = failure;
    if (isNews) this.#told.progressed();
  }

  async state(language: string): Promise<PacksView> {
    if (this.#running && this.#progress.total > 0) return { status: 'importing', ...this.#progress };
    await this.ensure();
    if (this.#failure !== undefined) return { status: 'failed', reason: this.#failure };
    const packs = await this.#packs.packs();
    return {
      status: 'ready',
      packs: packs.map(({ id, header, bytes }) => ({
        id,
        title: localText(header.title, language),
        publisher: header.publisher,
        licence: header.licence,
        revision: header.revision,
        profiles: header.counts.profiles,
        size: bytes,
        date: header.date,
      })),
    };
  }

  async #import(): Promise<number> {
    const listed: ListedPack[] = await (await fetch(LIST)).json();
    const stored = await browser.storage.local.get(STAMPS);
    const stamps = (stored[STAMPS] ?? {}) as Record<string, string>;
    const present = new Set((await this.#packs.packs()).map(({ id }) => id));
    const due = listed.filter(({ id, stamp }) => !present.has(id) || stamps[id] !== stamp);
    // What a killed import left, and packs that an older version of the extension indexed.
    await this.#packs.sweep();
    await this.#packs.refresh();
    for (const { id, stamp } of due) {
      const file = await fetch(`/packs/${id}.jsonl.gz`);
      if (!file.body) throw new Error(`the pack ${id} is missing from the extension`);
      await this.#packs.import(file.body, {
        origin: 'bundled',
        onProgress: (progress) => {
          this.#progress = progress;
          this.#told.progressed();
        },
      });
      stamps[id] = stamp;
      await browser.storage.local.set({ [STAMPS]: stamps });
    }
    this.#progress = { done: 0, total: 0 };
    return due.length;
  }
}
