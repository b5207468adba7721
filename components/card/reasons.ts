import type { StringKey, Strings } from '../strings.tsx';
import type { CardReason } from './card-state.ts';

interface Wording {
  readonly plain: StringKey;
  /** With what it rests on; absent where the detail repeats the name or means nothing to a reader. */
  readonly detailed?: StringKey;
  /** The detail is the id of a profile, and shown by its label where the card knows it. */
  readonly ids?: boolean;
}

const NAME: Wording = { plain: 'why.name' };
const WORDS: Wording = { plain: 'why.articleWords', detailed: 'why.articleWordsDetail' };
const CUE: Wording = { plain: 'why.typeCue', detailed: 'why.typeCueDetail' };
const MISMATCH: Wording = { plain: 'why.mismatch', detailed: 'why.mismatchDetail' };
const ORDINARY: Wording = { plain: 'why.ordinary' };
const ALONE: Wording = { plain: 'why.noContext' };
const OTHER: Wording = { plain: 'why.other', detailed: 'why.otherDetail' };

/** Interface texts by kind of evidence. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  'full-name': { plain: 'why.fullName' },
  'short-name': NAME,
  'acronym-name': NAME,
  'surname-name': NAME,
  'given-name': NAME,
  'nickname-name': NAME,
  'former-name': NAME,
  'handle-name': NAME,
  'name-variant': NAME,
  phrase: { plain: 'why.phrase' },
  introduced: { plain: 'why.introduced' },
  'acronym-defined': { plain: 'why.acronymDefined' },
  'article-words': WORDS,
  'near-word': WORDS,
  related: { plain: 'why.related', detailed: 'why.relatedDetail', ids: true },
  'same-name': { plain: 'why.sameName' },
  'type-cue': CUE,
  'person-cue': { plain: 'why.typeCue' },
  active: { plain: 'why.active' },
  'other-bearer': { plain: 'why.otherBearer', detailed: 'why.otherBearerDetail' },
  'shared-in-article': { plain: 'why.shared' },
  elsewhere: MISMATCH,
  'title-mismatch': MISMATCH,
  'kind-mismatch': MISMATCH,
  'also-ordinary': ORDINARY,
  'capital-explained': ORDINARY,
  'no-context': ALONE,
  'not-announced': ALONE,
  'leisure-page': { plain: 'why.leisure' },
  gone: { plain: 'why.gone' },
};

/** Most details that one sentence lists. */
const DETAILS = 5;

/** The evidence of one kind, told in one sentence. */
interface Told {
  readonly wording: Wording;
  readonly weight: number;
  readonly details: readonly string[];
}

/**
 * Evidence as a reader reads it: one sentence a kind, the weightiest first; what weighs nothing is left out.
 * `labelOf` names a profile by its id, where the card knows it.
 */
export function tellReasons(
  reasons: readonly CardReason[],
  t: Strings,
  labelOf: (id: string) => string | undefined,
): { readonly spoke: readonly string[]; readonly against: readonly string[] } {
  const told = new Map<string, Told>();
  for (const { kind, detail, weight } of reasons) {
    if (weight === 0) continue;
    const wording = WORDINGS[kind] ?? OTHER;
    const key = `${Math.sign(weight)} ${wording.plain}`;
    const before = told.get(key);
    const shown = wording.ids && detail ? labelOf(detail) : detail;
    const details = [...(before?.details ?? []), ...(shown ? [shown] : [])];
    told.set(key, { wording, weight: (before?.weight ?? 0) + weight, details: [...new Set(details)] });
  }
  const ordered = [...told.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const say = ({ wording, details }: Told) =>
    wording.detailed && details.length > 0
      ? t(wording.detailed, { detail: details.slice(0, DETAILS).join(', ') })
      : t(wording.plain);
  return {
    spoke: ordered.filter((each) => each.weight > 0).map(say),
    against: ordered.filter((each) => each.weight < 0).map(say),
  };
}
