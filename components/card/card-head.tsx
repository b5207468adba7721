import { useMemo } from 'preact/hooks';
import type { CardView, ProfileLink } from '../../lib/profiles/card-view.ts';
import { Icon, KindIcon } from '../controls/icon.tsx';
import { BACK, CLOSE, GRIP } from '../controls/shapes.ts';
import { useStrings } from '../strings.tsx';
import type { CardActions } from './card-state.ts';
import { dragHandlers } from './drag.ts';
import { KnownMenu } from './known-menu.tsx';

interface HeadProps {
  readonly view: CardView | null;
  readonly actions: CardActions;
  readonly trail: readonly ProfileLink[];
  readonly pinned: boolean;
  /** The card fills its view: closing it goes back to what was there. */
  readonly page: boolean;
}

/** CSS pixels that an arrow key moves a pinned card by. */
const KEY_STEP = 24;
const KEY_MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

/** The way back, the kind, the date that the card speaks from, and close. A pinned card is moved by it. */
export function CardHead(props: HeadProps) {
  const t = useStrings();
  const { view, actions, trail } = props;
  const move = props.pinned ? actions.move : undefined;
  const drag = useMemo(() => (move ? dragHandlers(move) : undefined), [move]);
  return (
    <div class={move ? 'head movable' : 'head'} {...drag}>
      {trail.length > 0 && actions.back && <Trail trail={trail} back={actions.back} />}
      {trail.length === 0 && props.page && actions.close && (
        <button type="button" class="back small" onClick={actions.close}>
          <Icon shape={BACK} />
          {t('common.back')}
        </button>
      )}
      <div class="head-row">
        {view && (
          <span class="label kind">
            <KindIcon kind={view.kind} />
            {t(`kind.${view.kind}`)}
          </span>
        )}
        <span class="head-end">
          {view && <KnownMenu asOf={view.asOf} setKnown={actions.setKnown} />}
          {move && <Grip move={move} />}
          {actions.close && !props.page && (
            <button type="button" class="tool" aria-label={t('common.close')} onClick={actions.close}>
              <Icon shape={CLOSE} />
            </button>
          )}
        </span>
      </div>
    </div>
  );
}

function Grip(props: { move(dx: number, dy: number): void }) {
  const t = useStrings();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEY_MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    props.move(...step);
  };
  return (
    <button type="button" class="tool" aria-label={t('card.move')} title={t('card.move')} onKeyDown={onKeyDown}>
      <Icon shape={GRIP} />
    </button>
  );
}

/** Cards opened before, the nearest with the arrow; a long way shows its last two. */
function Trail(props: { readonly trail: readonly ProfileLink[]; back(depth: number): void }) {
  const t = useStrings();
  const { trail } = props;
  const from = Math.max(0, trail.length - 2);
  const nearest = trail.length - 1;
  return (
    <nav class="trail" aria-label={t('card.trail')}>
      <button
        type="button"
        class="tool"
        aria-label={t('card.backTo', { name: trail[nearest]?.label ?? '' })}
        onClick={() => props.back(nearest)}
      >
        <Icon shape={BACK} />
      </button>
      <ol>
        {trail.slice(from).map((link, index) => (
          <li key={link.id}>
            <button type="button" class="link" title={link.label} onClick={() => props.back(from + index)}>
              {link.label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
