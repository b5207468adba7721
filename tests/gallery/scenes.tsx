import type { ComponentChildren } from 'preact';
import { Briefing } from '../../components/briefing/briefing.tsx';
import { Card } from '../../components/card/card.tsx';
import type { CardActions, CardProps } from '../../components/card/card-state.ts';
import { Popup, type PopupProps } from '../../components/cast/popup.tsx';
import { SidePanel, type SidePanelProps } from '../../components/cast/side-panel.tsx';
import type { TabActions } from '../../components/cast/tab-actions.ts';
import { Options } from '../../components/options/options.tsx';
import type { SearchProps } from '../../components/search/search-box.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import {
  ADEYO_VIEW,
  CHARTER_VIEW_ES,
  CRISIS,
  CRISIS_VIEW,
  MPU,
  MPU_VIEW,
  QUINTE,
  SQUARE_VIEW,
  WHY,
} from '../fixtures/views/cards.ts';
import { CHOICES, KEYS, PACKS } from '../fixtures/views/settings.ts';
import { ARTICLE, ROWS, SHELVES } from '../fixtures/views/tabs.ts';

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

const SEARCH: SearchProps = { query: '', results: null, ask: nothing, open: nothing };
const TAB_ACTIONS: TabActions = {
  open: nothing,
  scrollTo: nothing,
  readOnce: nothing,
  always: nothing,
  switchSite: nothing,
  retryPacks: nothing,
  settings: nothing,
  panel: nothing,
};
const NOTHING_SHELVED = { recent: [], saved: [] };

const popup = (props: Partial<PopupProps>, width = 432): Scene => ({
  width,
  render: () => (
    <Popup
      tab={ARTICLE}
      packs={{ status: 'ready', packs: [] }}
      search={SEARCH}
      shelves={NOTHING_SHELVED}
      card={null}
      actions={TAB_ACTIONS}
      {...props}
    />
  ),
});
const searching = (query: string, results: SearchProps['results']): Scene =>
  popup({ search: { ...SEARCH, query, results } });
const { panel: _, ...PANEL_ACTIONS } = TAB_ACTIONS;
const panel = (props: Partial<SidePanelProps>, press: readonly string[] = []): Scene => ({
  width: 400,
  surface: 'paper',
  press,
  render: () => (
    <SidePanel
      tab={ARTICLE}
      packs={{ status: 'ready', packs: [] }}
      search={SEARCH}
      shelves={SHELVES}
      card={null}
      actions={{ ...PANEL_ACTIONS, print: nothing, copy: () => Promise.resolve() }}
      {...props}
    />
  ),
});

const language = () => document.documentElement.lang;
const options = (width: number): Scene => ({
  width,
  surface: 'paper',
  render: () => (
    <Options
      settings={{ ...DEFAULT_SETTINGS, sites: { mode: 'news', off: ['gazette.example', 'news.example'], on: [] } }}
      packs={PACKS}
      choices={CHOICES}
      keys={KEYS}
      lang={language()}
      imported={{ ok: false, reason: 'settings.sites.mode: unknown value “all”' }}
      change={nothing}
      undoChoice={nothing}
      openKeys={nothing}
      exportAll={nothing}
      importAll={nothing}
      resetAll={nothing}
    />
  ),
});
const welcome = (width: number): Scene => ({
  width,
  surface: 'paper',
  render: () => <Welcome mode="news" chosen={false} lang={language()} choose={nothing} settings={nothing} />,
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
  'popup-article': popup({}),
  'popup-shelves': popup({
    tab: { status: 'no-article', host: 'shop.example', readable: true, switchedOff: false },
    shelves: SHELVES,
  }),
  'popup-unreadable': popup({ tab: { status: 'no-article', readable: false, switchedOff: false } }),
  'popup-not-listed': popup({
    tab: { status: 'off', host: 'the-long-named-valley-gazette.example', reason: 'not-listed' },
    trouble: 'permission was not given',
  }),
  'popup-off': popup({ tab: { status: 'off', host: 'news.example', reason: 'site' } }),
  'popup-importing': popup({ packs: { status: 'importing', done: 62, total: 118 } }),
  'popup-failed': popup({ packs: { status: 'failed', reason: 'No room is left on the disk: 2 MB are needed.' } }),
  'popup-loading': popup({ tab: null }),
  'popup-empty': popup({ tab: { ...ARTICLE, cast: [] } }),
  'popup-card': popup({ card: { state: { type: 'view', view: ADEYO_VIEW }, actions: ACTIONS } }),
  'popup-found': { ...searching('president', { status: 'found', rows: ROWS.slice(0, 6) }), press: ['.search input'] },
  'popup-corrected': searching('brant', { status: 'found', rows: ROWS.slice(1, 2), corrected: true }),
  'popup-nothing': searching('zzyx', { status: 'found', rows: [] }),
  'popup-searching': searching('pres', { status: 'searching', rows: [] }),
  'panel-cast': panel({}),
  'panel-story': panel({}, ['[role=tab]:nth-child(2)']),
  'panel-card': panel({ card: { state: { type: 'view', view: CRISIS_VIEW }, actions: ACTIONS, trail: [MPU] } }),
  briefing: {
    width: 794,
    surface: 'paper',
    render: () => <Briefing view={ARTICLE} packs="Marenga pack, revision 12" />,
  },
  options: options(1060),
  'options-narrow': options(360),
  welcome: welcome(1000),
  'welcome-card': { ...welcome(1000), press: ['.mark[data-kind=person]'] },
  'welcome-narrow': welcome(360),
};
