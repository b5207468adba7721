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

/** Settings over a key-value area. Changes run one after the other, so that two at once lose nothing. */
export function createSettingsStore(area: KeyValueArea): SettingsStore {
  let queue: Promise<unknown> = Promise.resolve();
  const read = async () => readSettings((await area.get(KEY))[KEY]).settings;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    read,
    change: (patch) =>
      inTurn(async () => {
        const settings = withPatch(await read(), patch);
        await area.set({ [KEY]: settings });
        return settings;
      }),
    replace: (settings) => inTurn(() => area.set({ [KEY]: settings })),
  };
}
