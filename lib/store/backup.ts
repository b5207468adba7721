import * as v from 'valibot';
import { type Settings, SettingsSchema } from '../settings/settings.ts';
import { type Choices, ChoicesSchema } from './choices.ts';

const FORMAT = 'backstory-reader';
const VERSION = 1;

const BackupSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  settings: SettingsSchema,
  choices: ChoicesSchema,
});

/** All that the reader set and chose. */
export interface Backup {
  readonly settings: Settings;
  readonly choices: Choices;
}

/** The reader's settings and choices as the text of one file. */
export function writeBackup({ settings, choices }: Backup): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings, choices }, null, 2)}\n`;
}

export type ReadBackup = ({ readonly ok: true } & Backup) | { readonly ok: false; readonly reason: string };

/** Reads such a file; everything in it is checked, and a file with any fault is refused whole. */
export function readBackup(text: string): ReadBackup {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'This is no settings file: it is not JSON.' };
  }
  const named = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.unknown() }), value);
  if (!named.success) return { ok: false, reason: 'This is no settings file of this extension.' };
  if (named.output.version !== VERSION) {
    return { ok: false, reason: 'The file comes from a newer version of the extension. Update the extension first.' };
  }
  const parsed = v.safeParse(BackupSchema, value);
  if (parsed.success) return { ok: true, settings: parsed.output.settings, choices: parsed.output.choices };
  const issue = parsed.issues[0];
  return { ok: false, reason: `The file is damaged: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}.` };
}
