import type { ChoiceRow, PackRow } from '../../lib/messages/panel-data.ts';
import type { Settings, SettingsPatch } from '../../lib/settings/settings.ts';
import type { StringKey } from '../strings.tsx';

/** A keyboard command as the browser has it; empty where no key is set. */
export interface KeyItem {
  readonly name: StringKey;
  readonly shortcut: string;
}

export interface OptionsProps {
  readonly settings: Settings;
  readonly packs: readonly PackRow[];
  readonly choices: readonly ChoiceRow[];
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
