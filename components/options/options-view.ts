import type { Settings, SettingsPatch } from '../../lib/settings/settings.ts';
import type { StringKey } from '../strings.tsx';

/** An installed pack. */
export interface PackItem {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly revision: number;
  readonly profiles: number;
  /** Bytes in the store. */
  readonly size: number;
  /** ISO day of the revision. */
  readonly date: string;
}

/** Something the reader turned away. */
export interface ChoiceItem {
  readonly id: string;
  readonly type: 'not-this' | 'mute';
  readonly entity: string;
  readonly label: string;
  readonly name?: string;
  readonly site?: string;
  /** ISO time. */
  readonly at: string;
}

/** A keyboard command as the browser has it; empty where no key is set. */
export interface KeyItem {
  readonly name: StringKey;
  readonly shortcut: string;
}

export interface OptionsProps {
  readonly settings: Settings;
  readonly packs: readonly PackItem[];
  readonly choices: readonly ChoiceItem[];
  readonly keys: readonly KeyItem[];
  /** BCP 47 tag of the interface, for dates and numbers. */
  readonly lang: string;
  /** What came of the last import. */
  readonly imported?: { readonly ok: true } | { readonly ok: false; readonly reason: string };
  change(patch: SettingsPatch): void;
  undoChoice(id: string): void;
  /** Opens the browser's page for keys. */
  openKeys(): void;
  exportAll(): void;
  importAll(file: File): void;
  resetAll(): void;
}
