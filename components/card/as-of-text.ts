import type { CardView } from '../../lib/profiles/card-view.ts';
import type { Strings } from '../strings.tsx';

/** "as of 27 June 2024", or of today where the article has no date. */
export function asOfText(asOf: CardView['asOf'], t: Strings): string {
  return asOf.assumed ? t('card.asOfToday') : t('card.asOf', { date: asOf.text });
}
