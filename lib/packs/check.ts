import type { Profile } from '../profiles/profile.ts';
import { checkKeys, checkOverlaps, checkReferences } from './check-across.ts';
import { checkCollisions, checkNames } from './check-names.ts';
import { checkDates, checkSources } from './check-sources.ts';
import type { Path } from './check-statements.ts';
import { checkTexts } from './check-texts.ts';
import type { Finding, LineOf } from './source.ts';

/** Tells a finding at a place of one profile. */
export type Report = (path: Path, message: string, weight?: 'soft') => void;

export interface CheckedProfile {
  readonly profile: Profile;
  readonly report: Report;
}

export interface PackToCheck {
  readonly profiles: readonly { readonly file: string; readonly profile: Profile; readonly lineOf: LineOf }[];
  /** Card languages that every text must have. */
  readonly languages: readonly string[];
  /** Ids that have a file, readable or not, so that one broken file doesn't make every reference to it dangle. */
  readonly present: ReadonlySet<string>;
}

/**
 * Everything that a pack's source must hold beyond its schema, sorted by file and line. A finding without `soft` is
 * wrong and fails the check; one with `soft` asks for a second look.
 */
export function checkPack({ profiles, languages, present }: PackToCheck): readonly Finding[] {
  const findings: Finding[] = [];
  const checked = profiles.map(({ file, profile, lineOf }): CheckedProfile => {
    const report: Report = (path, message, weight) => {
      findings.push({ file, line: lineOf(path), message, ...(weight === 'soft' ? { soft: true } : {}) });
    };
    return { profile, report };
  });
  const ids = new Map<string, string>();
  profiles.forEach(({ file, profile }, i) => {
    const { report } = checked[i] ?? {};
    if (report === undefined) return;
    if (!file.endsWith(`/${profile.id}.yaml`)) report(['id'], `id ${profile.id} differs from the file's name`);
    const twin = ids.get(profile.id);
    if (twin !== undefined) report(['id'], `id ${profile.id} is also that of ${twin}`);
    ids.set(profile.id, file);
  });
  for (const { profile, report } of checked) {
    checkSources(profile, report);
    checkDates(profile, report);
    checkTexts(profile, languages, report);
    checkNames(profile, report);
  }
  checkReferences(checked, present);
  checkKeys(checked);
  checkOverlaps(checked);
  checkCollisions(checked);
  return findings.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
