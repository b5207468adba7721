// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Briefing } from '../../../components/briefing/briefing.tsx';
import { Popup, type PopupProps } from '../../../components/cast/popup.tsx';
import { SidePanel } from '../../../components/cast/side-panel.tsx';
import { ADEYO_VIEW } from '../../fixtures/views/cards.ts';
import { ARTICLE, SHELVES } from '../../fixtures/views/tabs.ts';
import { byRole, click, expectAccessible, maybe, mount, press, unmount } from './mount.tsx';

const nothing = () => {};
const SEARCH = { query: '', results: null, ask: nothing, open: nothing };

function tabActions() {
  return {
    open: vi.fn(),
    scrollTo: vi.fn(),
    readOnce: vi.fn(),
    always: vi.fn(),
    switchSite: vi.fn(),
    retryPacks: vi.fn(),
    settings: vi.fn(),
    panel: vi.fn(),
  };
}

function popup(props: Partial<PopupProps>) {
  const actions = tabActions();
  const root = mount(
    <Popup
      tab={ARTICLE}
      packs={{ status: 'ready', packs: [] }}
      search={SEARCH}
      shelves={SHELVES}
      card={null}
      actions={actions}
      {...props}
    />,
  );
  return { root, actions };
}

afterEach(unmount);

describe('the popup', () => {
  it('opens a member of the cast, and goes to its next mention', () => {
    const { actions } = popup({});
    click(document.querySelector('.cast .row') ?? document.body);
    click(byRole('button', '7: Go to the next mention of Tomas Adeyo'));
    expect(actions.open.mock.calls[0]?.[0]).toMatchObject({ id: 'adeyo' });
    expect(actions.scrollTo).toHaveBeenCalledWith('adeyo');
  });

  it('switches the site off by one press', () => {
    const { actions } = popup({});
    click(byRole('switch', 'Read articles on news.example'));
    expect(actions.switchSite).toHaveBeenCalledWith(false);
  });

  it('tells the story with its sources and opens who is in it', () => {
    const { root, actions } = popup({});
    const story = root.querySelector('.story');
    expect(story?.querySelector('a')?.getAttribute('href')).toBe('https://diario.example/tres-semanas');
    click(story?.querySelector('button') ?? document.body);
    expect(actions.open.mock.calls[0]?.[0]).toMatchObject({ id: 'quinte' });
  });

  it.each<[string, Partial<PopupProps>, string, keyof ReturnType<typeof tabActions>]>([
    ['no article', { tab: { status: 'no-article', readable: true, switchedOff: false } }, 'Read it anyway', 'readOnce'],
    [
      'a site that is not listed',
      { tab: { status: 'off', host: 'a.example', reason: 'not-listed' } },
      'Read this pageOnce, just now',
      'readOnce',
    ],
    [
      'the same, for good',
      { tab: { status: 'off', host: 'a.example', reason: 'not-listed' } },
      'Always hereThe browser will ask you',
      'always',
    ],
    [
      'a site switched off',
      { tab: { status: 'off', host: 'a.example', reason: 'site' } },
      'Switch on again',
      'switchSite',
    ],
    ['a failed pack', { packs: { status: 'failed', reason: 'full' } }, 'Try again', 'retryPacks'],
  ])('offers a way out of %s', (_state, props, button, action) => {
    const { actions } = popup(props);
    click(byRole('button', button));
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  it('offers nothing on a page that the browser keeps to itself', () => {
    const { root } = popup({ tab: { status: 'no-article', readable: false, switchedOff: false } });
    expect(root.textContent).toContain('The browser keeps this page to itself');
    expect(root.querySelector('[role=switch]')).toBeNull();
  });

  it('shows how far an import is, and hides the cast until then', () => {
    const { root } = popup({ packs: { status: 'importing', done: 3, total: 9 } });
    expect(root.querySelector('progress')?.value).toBe(3);
    expect(root.querySelector('.cast')).toBeNull();
  });

  it('shows a card in place of the cast, and goes back from it', () => {
    const close = vi.fn();
    const { root } = popup({ card: { state: { type: 'view', view: ADEYO_VIEW }, actions: { close } } });
    expect(root.querySelector('.cast')?.closest('[hidden]')).not.toBeNull();
    click(byRole('button', 'Back'));
    expect(close).toHaveBeenCalledOnce();
  });
});

function panel() {
  const actions = { ...tabActions(), print: vi.fn(), copy: vi.fn(() => Promise.resolve()) };
  const root = mount(
    <SidePanel
      tab={ARTICLE}
      packs={{ status: 'ready', packs: [] }}
      search={SEARCH}
      shelves={SHELVES}
      card={null}
      actions={actions}
    />,
  );
  return { root, actions };
}

describe('the side panel', () => {
  it('marks the names on screen', () => {
    const { root } = panel();
    const marked = [...root.querySelectorAll('[aria-current=true] b')].map((name) => name.textContent);
    expect(marked).toEqual(['Juan Esteban Brandt', 'MPU', 'Harbour Square']);
  });

  it('turns to the story by arrow key and back by pointer', () => {
    const { root } = panel();
    press(byRole('tab', 'Cast'), 'ArrowRight');
    expect(root.querySelector('.story')).not.toBeNull();
    expect(document.activeElement).toBe(byRole('tab', 'Story'));
    click(byRole('tab', 'Cast'));
    expect(root.querySelector('.story')).toBeNull();
  });

  it('prints and copies a briefing', async () => {
    const { actions } = panel();
    click(byRole('button', 'Print a briefing'));
    click(byRole('button', 'Copy the briefing'));
    expect(actions.print).toHaveBeenCalledOnce();
    expect(actions.copy).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(maybe('status', 'Copied')).toBeDefined());
  });
});

it('the briefing numbers its sources, one to a statement, and links https only', () => {
  const root = mount(<Briefing view={ARTICLE} packs="Marenga pack" />);
  const statements = [...ARTICLE.relations, ...ARTICLE.story];
  expect(Math.max(...statements.map(({ sources }) => sources.length))).toBeGreaterThan(1);
  const firsts = new Set(statements.flatMap(({ sources }) => sources.slice(0, 1)));
  expect(root.querySelectorAll('.briefing-sources li')).toHaveLength(firsts.size);
  for (const mark of root.querySelectorAll('sup')) expect(mark.textContent?.trim()).toMatch(/^\d+$/);
  expect(root.querySelector('sup')?.textContent?.trim()).toBe('1');
  for (const link of root.querySelectorAll('a')) expect(link.protocol).toBe('https:');
});

const STATES: readonly (readonly [string, Partial<PopupProps>])[] = [
  ['article', {}],
  ['no article', { tab: { status: 'no-article', host: 'a.example', readable: true, switchedOff: false } }],
  ['unreadable', { tab: { status: 'no-article', readable: false, switchedOff: false } }],
  ['not listed', { tab: { status: 'off', host: 'a.example', reason: 'not-listed' }, trouble: 'no' }],
  ['off', { tab: { status: 'off', host: 'a.example', reason: 'site' } }],
  ['importing', { packs: { status: 'importing', done: 1, total: 2 } }],
  ['failed', { packs: { status: 'failed', reason: 'full' } }],
  ['loading', { tab: null }],
  ['empty', { tab: { ...ARTICLE, cast: [] } }],
  ['card', { card: { state: { type: 'view', view: ADEYO_VIEW }, actions: { close: nothing, open: nothing } } }],
];

it.each(STATES)('axe finds nothing wrong with the popup: %s', async (_name, props) => {
  await expectAccessible(popup(props).root);
});

it.each(['Cast', 'Story'])('axe finds nothing wrong with the panel’s %s', async (tab) => {
  const { root } = panel();
  click(byRole('tab', tab));
  await expectAccessible(root);
});
