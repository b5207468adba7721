import { readSettings, type Settings, type SettingsPatch, withPatch } from './settings.ts';

/** The part of `browser.storage.local` that settings need. */
export interface KeyValueArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'settings';

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Applies a change and returns the whole; throws where the change is malformed, and nothing is written. */
  change(patch: SettingsPatch): Promise<Settings>;
  replace(settings: Settings): Promise<void>;
}

/**
 * Settings over a key-value area, whose only user it is: what was read is kept, since Firefox takes some ten
 * milliseconds to read it again. Changes run one after the other, so that two at once lose nothing.
 */
export function createSettingsStore(area: KeyValueArea): SettingsStore {
  let queue: Promise<unknown> = Promise.resolve();
  let kept: Promise<Settings> | undefined;
  const read = (): Promise<Settings> => {
    if (kept) return kept;
    const reading = area.get(KEY).then((items) => readSettings(items[KEY]).settings);
    kept = reading;
    reading.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading;
  };
  const write = async (settings: Settings): Promise<Settings> => {
    await area.set({ [KEY]: settings });
    kept = Promise.resolve(settings);
    return settings;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    read,
    change: (patch) => inTurn(async () => write(withPatch(await read(), patch))),
    replace: (settings) =>
      inTurn(async () => {
        await write(settings);
      }),
  };
}
