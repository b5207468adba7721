import type { ProfileLink } from './card-view.ts';
import { type Moment, maySay } from './moment.ts';
import { localText, type Profile } from './profile.ts';
import { wordingFor } from './wording/wording.ts';

/** What a view needs to know of another profile, in the card's language. */
export interface Named {
  readonly label: string;
  readonly kind: ProfileLink['kind'];
  /** The name as it stands in a sentence, with its article ("la OEA"); absent: as the language's rules have it. */
  readonly inText?: string | undefined;
}

/** Looks up another profile; undefined where no pack has it. */
export type Resolve = (id: string) => Named | undefined;

export function namedOf(profile: Profile, lang: string): Named {
  const inText = profile.inText === undefined ? undefined : localText(profile.inText, lang);
  return { label: localText(profile.label, lang), kind: profile.kind, inText };
}

/** A `Resolve` over profiles that are at hand. */
export function resolveAmong(profiles: readonly Profile[], lang: string): Resolve {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  return (id) => {
    const profile = byId.get(id);
    return profile && namedOf(profile, lang);
  };
}

/** The name of a profile as it stands in a sentence: "the OAS", "el Movimiento al Socialismo", "Luis Arce". */
export function inTextOf(named: Named, lang: string): string {
  return named.inText ?? wordingFor(lang).inText(named.label, named.kind);
}

/** Links to those of `ids` that a pack has and whose heading may be read at the moment. */
export function linksTo(ids: readonly string[], resolve: Resolve, moment: Moment): readonly ProfileLink[] {
  return [...new Set(ids)].flatMap((id) => {
    const named = resolve(id);
    return named && maySay(named.label, moment) ? [{ id, label: named.label, kind: named.kind }] : [];
  });
}
