import type { CardView, Known } from '../../lib/profiles/card-view.ts';
import { Icon } from '../controls/icon.tsx';
import { Menu } from '../controls/menu.tsx';
import { DOWN } from '../controls/shapes.ts';
import { useStrings } from '../strings.tsx';
import { asOfText } from './as-of-text.ts';

/** "as of 27 June 2024", and the choice between what was known then and what is known now. */
export function KnownMenu(props: { readonly asOf: CardView['asOf']; setKnown?: ((known: Known) => void) | undefined }) {
  const t = useStrings();
  const { asOf, setKnown } = props;
  const text = asOfText(asOf, t);
  if (!setKnown) return <span class="as-of">{text}</span>;
  return (
    <Menu
      label={t('card.known')}
      class="as-of"
      face={
        <>
          {text}
          <Icon shape={DOWN} size={11} />
        </>
      }
      items={[
        {
          id: 'now',
          label: t('card.knownNow'),
          hint: t('card.knownNowHint'),
          checked: asOf.known === 'now',
        },
        {
          id: 'then',
          label: t('card.knownThen'),
          hint: t('card.knownThenHint', { date: asOf.text }),
          checked: asOf.known === 'then',
        },
      ]}
      choose={(id) => setKnown(id === 'then' ? 'then' : 'now')}
    />
  );
}
