import type { StringKey, Strings } from '../strings.tsx';
import type { CardReason } from './card-state.ts';

/** Interface texts by kind of evidence; each has a second form with the words it rests on. */
const TEXTS: Readonly<Record<string, [plain: StringKey, detailed: StringKey]>> = {
  'full-name': ['why.fullName', 'why.fullNameDetail'],
  introduced: ['why.introduced', 'why.introducedDetail'],
  'acronym-defined': ['why.acronymDefined', 'why.acronymDefinedDetail'],
  'article-words': ['why.articleWords', 'why.articleWordsDetail'],
  'type-cue': ['why.typeCue', 'why.typeCueDetail'],
  cast: ['why.cast', 'why.castDetail'],
  date: ['why.date', 'why.dateDetail'],
  language: ['why.language', 'why.languageDetail'],
  phrase: ['why.phrase', 'why.phraseDetail'],
  unique: ['why.unique', 'why.uniqueDetail'],
  'other-bearer': ['why.otherBearer', 'why.otherBearerDetail'],
};
const OTHER: [StringKey, StringKey] = ['why.other', 'why.otherDetail'];

/** A piece of evidence as a reader reads it. */
export function reasonText(reason: CardReason, t: Strings): string {
  const [plain, detailed] = TEXTS[reason.kind] ?? OTHER;
  return reason.detail ? t(detailed, { detail: reason.detail }) : t(plain);
}

/** Evidence for and against, the weightiest first; what weighs nothing is left out. */
export function sortReasons(reasons: readonly CardReason[]): {
  readonly spoke: readonly CardReason[];
  readonly against: readonly CardReason[];
} {
  const ordered = reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { spoke: ordered.filter((r) => r.weight > 0), against: ordered.filter((r) => r.weight < 0) };
}
