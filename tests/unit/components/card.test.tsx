// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/card/card.tsx';
import type { CardActions, CardProps, CardState } from '../../../components/card/card-state.ts';
import type { CardView } from '../../../lib/profiles/card-view.ts';
import {
  ADEYO_VIEW,
  CHARTER_VIEW_ES,
  CRISIS,
  CRISIS_VIEW,
  MPU,
  MPU_VIEW,
  SQUARE_VIEW,
  WHY,
} from '../../fixtures/views/cards.ts';
import { byRole, click, expectAccessible, maybe, mount, press, unfold, unmount } from './mount.tsx';

const MENTION = { name: 'November crisis', site: 'news.example', why: WHY };

function actions() {
  return {
    close: vi.fn<() => void>(),
    open: vi.fn<NonNullable<CardActions['open']>>(),
    back: vi.fn<NonNullable<CardActions['back']>>(),
    setKnown: vi.fn<NonNullable<CardActions['setKnown']>>(),
    retry: vi.fn<() => void>(),
    pin: vi.fn<() => void>(),
    move: vi.fn<NonNullable<CardActions['move']>>(),
    copy: vi.fn(() => Promise.resolve()),
    panel: vi.fn<() => void>(),
    save: vi.fn<() => void>(),
    notThis: vi.fn<NonNullable<CardActions['notThis']>>(),
    know: vi.fn<() => void>(),
    undo: vi.fn<() => void>(),
  };
}

function show(view: CardView, props: Partial<CardProps> = {}) {
  const given = actions();
  const root = mount(<Card state={{ type: 'view', view }} actions={given} mention={MENTION} {...props} />);
  return { root, given };
}

afterEach(unmount);

describe('a card', () => {
  it('is a non-modal dialog named by its heading', () => {
    const { root } = show(CRISIS_VIEW);
    const dialog = root.querySelector('[role=dialog]');
    const heading = root.querySelector(`#${CSS.escape(dialog?.getAttribute('aria-labelledby') ?? '')}`);
    expect(heading?.textContent).toBe(CRISIS_VIEW.label);
    expect(dialog?.getAttribute('aria-modal')).toBeNull();
  });

  it('reads kind, name, then, since with source, and brief in that order', () => {
    const { root } = show(CRISIS_VIEW);
    const text = root.textContent ?? '';
    const order = ['Event', CRISIS_VIEW.label, CRISIS_VIEW.then?.text ?? '?', 'annulled', 'Coast Wire', 'Three weeks'];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('links https sources and no others, each to a new tab that can’t reach back', () => {
    const { root } = show(CRISIS_VIEW);
    unfold(root);
    const links = [...root.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.protocol).toBe('https:');
      expect(link.target).toBe('_blank');
      expect(link.rel).toContain('noopener');
    }
    expect(root.textContent).toContain('The night the streets filled');
  });

  it('draws the lists of events and sources when they are unfolded', () => {
    const { root } = show(CRISIS_VIEW);
    expect(root.querySelector('.sources, .events')).toBeNull();
    unfold(root);
    expect(root.querySelectorAll('.sources li')).toHaveLength(CRISIS_VIEW.sources.length);
    expect(root.querySelectorAll('.events li:not(.events-now)')).toHaveLength(CRISIS_VIEW.timeline.length);
  });

  it.each(['http://a.example', 'javascript:alert(1)', 'data:text/html,x', 'not an address', '//a.example'])(
    'shows the source %s as plain text',
    (url) => {
      const sources = CRISIS_VIEW.sources.map((source) => ({ ...source, url }));
      const { root } = show({ ...CRISIS_VIEW, sources });
      unfold(root);
      expect(root.querySelector('.sources li')).not.toBeNull();
      expect(root.querySelector('a')).toBeNull();
    },
  );

  it('shows markup in a profile as the characters that it is', () => {
    const evil = '<img src=x onerror=alert(1)><b>bold</b>';
    const { root } = show({ ...CRISIS_VIEW, brief: evil, label: evil, alsoKnownAs: [evil] });
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.brief')?.textContent).toBe(evil);
  });

  it('says so where the article has no date, and where nothing is known of the day', () => {
    const { root } = show(SQUARE_VIEW);
    expect(root.textContent).toContain('shows no date');
    expect(root.textContent).toContain('Nothing is recorded for this day');
  });

  it('marks its texts with their own language', () => {
    const { root } = show(CHARTER_VIEW_ES);
    expect(root.querySelector('.brief')?.getAttribute('lang')).toBe('es');
    expect(root.querySelector('.name')?.closest('[lang]')?.getAttribute('lang')).toBe('es');
  });

  it('offers no action that it was not given', () => {
    mount(<Card state={{ type: 'view', view: CRISIS_VIEW }} actions={{}} />);
    expect([...document.querySelectorAll('button')]).toEqual([]);
  });

  it('moves by arrow keys only while it is pinned', () => {
    const { given } = show(CRISIS_VIEW, { pinned: true });
    press(byRole('button', 'Move with the arrow keys'), 'ArrowLeft');
    expect(given.move).toHaveBeenCalledWith(-24, 0);
    unmount();
    show(CRISIS_VIEW);
    expect(maybe('button', 'Move with the arrow keys')).toBeUndefined();
  });

  it('says that it copied, or that it was not let', async () => {
    const { given } = show(CRISIS_VIEW);
    click(byRole('button', 'Copy with sources'));
    await vi.waitFor(() => expect(document.querySelector('.foot [role=status]')?.textContent).toBe('Copied'));
    given.copy.mockImplementationOnce(() => Promise.reject(new Error('no')));
    click(byRole('button', 'Copy with sources'));
    await vi.waitFor(() => expect(document.querySelector('.foot [role=status]')?.textContent).toContain('not allowed'));
  });
});

describe('then and now', () => {
  it('are a menu that holds the present choice and tells the other', () => {
    const { given } = show(CRISIS_VIEW);
    click(byRole('button', 'as of 27 June 2024'));
    const chosen = document.querySelector('[role=menuitemradio][aria-checked=true]');
    expect(chosen?.textContent).toContain('As known now');
    expect(document.activeElement).toBe(chosen);
    press(chosen ?? document.body, 'ArrowDown');
    click(document.activeElement ?? document.body);
    expect(given.setKnown).toHaveBeenCalledWith('then');
    expect(document.querySelector('[role=menu]')).toBeNull();
  });

  it('close their menu by Escape without closing the card, and give the focus back', () => {
    show(CRISIS_VIEW);
    const button = byRole('button', 'as of 27 June 2024');
    click(button);
    const escaped = vi.fn();
    document.addEventListener('keydown', escaped);
    press(document.activeElement ?? document.body, 'Escape');
    document.removeEventListener('keydown', escaped);
    expect(document.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(escaped).not.toHaveBeenCalled();
  });
});

describe('names in a card', () => {
  it('open a nested card in place', () => {
    const { given } = show(ADEYO_VIEW);
    click(byRole('button', 'MPU'));
    expect(given.open).toHaveBeenCalledWith(MPU);
  });

  it('lead back by an arrow to the last card and by name to any', () => {
    const { given } = show(ADEYO_VIEW, { trail: [CRISIS, MPU] });
    click(byRole('button', 'Back to MPU'));
    click(byRole('button', CRISIS.label));
    expect(given.back.mock.calls).toEqual([[1], [0]]);
  });
});

describe('why and why not', () => {
  it('tells the reasons by weight, what spoke against, and the runner-up', () => {
    const { root } = show(CRISIS_VIEW);
    click(byRole('button', 'Why this one?'));
    const lines = [...root.querySelectorAll('.reasons li')].map((line) => line.textContent);
    expect(lines).toEqual([
      'the wording describes it',
      'the article’s words fit its background: vote count, audit',
      'others in this article belong with it: Tomas Adeyo',
      'others bear this name: Marenga’s banking crisis of 2019',
    ]);
    expect(root.querySelector('.why')?.textContent).toContain('Next best: Banking crisis of 2019');
  });

  it('says something of a kind of evidence that it does not know', () => {
    const reasons = [{ kind: 'a-new-kind', detail: 'the moon', weight: 1 }];
    const { root } = show(CRISIS_VIEW, { mention: { ...MENTION, why: { reasons } } });
    click(byRole('button', 'Why this one?'));
    expect(root.querySelector('.reasons')?.textContent).toBe('there are other signs: the moon');
  });

  it.each([
    [0, 'notThis', ['here']],
    [1, 'notThis', ['site']],
    [2, 'know', []],
  ] as const)('turns the profile away by entry %i of the menu', (index, name, args) => {
    const { given } = show(CRISIS_VIEW);
    click(byRole('button', 'More'));
    click(document.querySelectorAll('[role=menuitem]')[index] ?? document.body);
    expect(given[name]).toHaveBeenCalledWith(...args);
  });

  it('offers neither where the card was not opened from a name', () => {
    mount(<Card state={{ type: 'view', view: CRISIS_VIEW }} actions={actions()} />);
    expect(maybe('button', 'Why this one?')).toBeUndefined();
    expect(maybe('button', 'More')).toBeUndefined();
  });

  it('undoes a choice at once, and widens it from the article to the site', () => {
    const given = actions();
    const state: CardState = { type: 'done', choice: { type: 'here', label: 'MPU', name: 'MPU' } };
    mount(<Card state={state} actions={given} />);
    click(byRole('button', 'Undo'));
    click(byRole('button', 'Also on this site'));
    expect(given.undo).toHaveBeenCalledOnce();
    expect(given.notThis).toHaveBeenCalledWith('site');
  });
});

it('an error names itself, is announced, and can be tried again', () => {
  const given = actions();
  const root = mount(<Card state={{ type: 'error', reason: 'the store is full' }} actions={given} />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('the store is full');
  click(byRole('button', 'Try again'));
  expect(given.retry).toHaveBeenCalledOnce();
});

const STATES: readonly (readonly [name: string, props: Partial<CardProps> & Pick<CardProps, 'state'>])[] = [
  ['event', { state: { type: 'view', view: CRISIS_VIEW } }],
  ['nested person', { state: { type: 'view', view: ADEYO_VIEW }, trail: [CRISIS], pinned: true }],
  ['long organisation', { state: { type: 'view', view: MPU_VIEW }, variant: 'sheet' }],
  ['sparse place', { state: { type: 'view', view: SQUARE_VIEW }, variant: 'page' }],
  ['loading', { state: { type: 'loading', label: 'MPU' } }],
  ['error', { state: { type: 'error' } }],
  ['missing', { state: { type: 'missing' } }],
  ['done', { state: { type: 'done', choice: { type: 'mute', label: 'MPU', name: 'MPU' } } }],
];

it.each(STATES)('axe finds nothing wrong with the card: %s', async (_name, props) => {
  const root = mount(<Card actions={actions()} mention={MENTION} {...props} />);
  for (const opener of root.querySelectorAll('[aria-haspopup=menu], [aria-expanded=false]')) click(opener);
  await expectAccessible(root);
});
