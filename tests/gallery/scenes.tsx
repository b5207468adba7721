import type { ComponentChildren } from 'preact';
import { Card } from '../../components/card/card.tsx';
import type { CardActions, CardProps } from '../../components/card/card-state.ts';
import {
  ADEYO_VIEW,
  CHARTER_VIEW_ES,
  CRISIS,
  CRISIS_VIEW,
  MPU_VIEW,
  QUINTE,
  SQUARE_VIEW,
  WHY,
} from '../fixtures/views/cards.ts';

export interface Scene {
  /** Viewport width, CSS pixels. */
  readonly width: number;
  /** What lies behind: the desk (grey) or nothing. */
  readonly surface?: 'desk' | 'paper';
  /** Clicked before the picture is taken, in order. */
  readonly press?: readonly string[];
  render(): ComponentChildren;
}

const nothing = () => {};
const ACTIONS: CardActions = {
  close: nothing,
  open: nothing,
  back: nothing,
  setKnown: nothing,
  retry: nothing,
  pin: nothing,
  move: nothing,
  copy: () => Promise.resolve(),
  panel: nothing,
  save: nothing,
  notThis: nothing,
  know: nothing,
  undo: nothing,
};
const MENTION = { name: '2019 ouster of then-President Ilse Quinté', site: 'news.example', why: WHY };

const card = (props: Partial<CardProps> & Pick<CardProps, 'state'>, width = 432): Scene => ({
  width,
  render: () => <Card actions={ACTIONS} mention={MENTION} {...props} />,
});
/** The whole card, unrolled, to see all of it. */
const whole = (props: Partial<CardProps> & Pick<CardProps, 'state'>, width = 432): Scene => ({
  width,
  render: () => (
    <div style="--card-height:none">
      <Card actions={ACTIONS} mention={MENTION} {...props} />
    </div>
  ),
});

export const SCENES: Readonly<Record<string, Scene>> = {
  'card-event': card({ state: { type: 'view', view: CRISIS_VIEW } }),
  'card-event-whole': whole({ state: { type: 'view', view: CRISIS_VIEW } }),
  'card-event-menu': { ...card({ state: { type: 'view', view: CRISIS_VIEW } }), press: ['.as-of'] },
  'card-event-more': { ...card({ state: { type: 'view', view: CRISIS_VIEW } }), press: ['.foot .menu button'] },
  'card-event-open': {
    ...whole({ state: { type: 'view', view: CRISIS_VIEW }, pinned: true, saved: true }),
    press: ['.foot > .link', '.colophon summary', '.part details:not(.colophon *) summary'],
  },
  'card-person': whole({ state: { type: 'view', view: ADEYO_VIEW }, trail: [CRISIS, QUINTE] }),
  'card-organisation': whole({ state: { type: 'view', view: MPU_VIEW } }),
  'card-place': whole({ state: { type: 'view', view: SQUARE_VIEW } }),
  'card-document-es': whole({ state: { type: 'view', view: CHARTER_VIEW_ES } }),
  'card-loading': card({ state: { type: 'loading', label: 'Ilse Quinté' } }),
  'card-error': card({ state: { type: 'error', reason: 'the store could not be opened' } }),
  'card-missing': card({ state: { type: 'missing' } }),
  'card-done': card({ state: { type: 'done', choice: { type: 'here', label: 'Ilse Quinté', name: 'Quinté' } } }),
  'card-narrow': whole({ state: { type: 'view', view: CRISIS_VIEW } }, 320),
  'card-sheet': { ...card({ state: { type: 'view', view: CRISIS_VIEW }, variant: 'sheet' }, 390), surface: 'paper' },
};
