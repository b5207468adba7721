// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/options.tsx';
import type { OptionsProps } from '../../../components/options/options-view.ts';
import { sampleIn } from '../../../components/welcome/sample.ts';
import { Welcome } from '../../../components/welcome/welcome.tsx';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { CHOICES, KEYS, PACKS } from '../../fixtures/views/settings.ts';
import { byRole, click, dispatch, expectAccessible, maybe, mount, press, unmount } from './mount.tsx';

function options(props: Partial<OptionsProps> = {}) {
  const given = {
    change: vi.fn<OptionsProps['change']>(),
    undoChoice: vi.fn(),
    openKeys: vi.fn(),
    exportAll: vi.fn(),
    importAll: vi.fn(),
    resetAll: vi.fn(),
  };
  const settings = { ...DEFAULT_SETTINGS, sites: { mode: 'news' as const, off: ['a.example', 'b.example'], on: [] } };
  const root = mount(
    <Options settings={settings} packs={PACKS} choices={CHOICES} keys={KEYS} lang="en-GB" {...given} {...props} />,
  );
  return { root, given };
}

function check(root: Element, value: string): void {
  const input = root.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  act(() => input?.click());
}

afterEach(unmount);

describe('the settings', () => {
  it.each([
    ['everywhere', { sites: { mode: 'everywhere' } }],
    ['modifier', { open: { trigger: 'modifier' } }],
    ['section', { density: 'section' }],
    ['then', { known: 'then' }],
    ['es', { cardLanguage: 'es' }],
    ['dark', { theme: 'dark' }],
  ])('change by choosing %s', (value, patch) => {
    const { root, given } = options();
    check(root, value);
    expect(given.change).toHaveBeenCalledWith(patch);
  });

  it('turn a kind of names off', () => {
    const { root, given } = options();
    act(() => root.querySelector<HTMLInputElement>('[data-kind=place] input')?.click());
    expect(given.change).toHaveBeenCalledWith({ kinds: { place: false } });
  });

  it('take a site off its list', () => {
    const { given } = options();
    click(byRole('button', 'Remove a.example'));
    expect(given.change).toHaveBeenCalledWith({ sites: { off: ['b.example'] } });
  });

  it('list the choices, the latest first, and undo each', () => {
    const { root, given } = options();
    expect([...root.querySelectorAll('.choices li > span')].map((line) => line.textContent?.trim())).toEqual([
      '“MPU” is not Movement for the People’s Union on the-long-named-valley-gazette.example',
      'Tomas Adeyo is marked nowhere',
    ]);
    click(byRole('button', 'Undo: Tomas Adeyo is marked nowhere'));
    expect(given.undoChoice).toHaveBeenCalledWith('1');
  });

  it('ask before they reset everything', () => {
    const { given } = options();
    click(byRole('button', 'Reset'));
    expect(given.resetAll).not.toHaveBeenCalled();
    click(byRole('button', 'Cancel'));
    expect(maybe('button', 'Yes, reset')).toBeUndefined();
    click(byRole('button', 'Reset'));
    click(byRole('button', 'Yes, reset'));
    expect(given.resetAll).toHaveBeenCalledOnce();
  });

  it('write dates and sizes as the language does', () => {
    const { root } = options({ lang: 'de' });
    expect(root.querySelector('.packs')?.textContent).toContain('31. März 2026');
    expect(root.querySelector('.packs')?.textContent).toContain('346 kB');
  });

  it('say why a file was not imported', () => {
    const { root } = options({ imported: { ok: false, reason: 'line 3 is no setting' } });
    expect(root.querySelector('[role=status]')?.textContent).toContain('line 3 is no setting');
  });
});

describe('the welcome', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const welcome = (chosen = false, lang = 'en') => {
    const choose = vi.fn();
    const root = mount(<Welcome mode="news" chosen={chosen} lang={lang} choose={choose} settings={() => {}} />);
    return { root, choose };
  };
  const pointer = (type: string, target: Element) => {
    const event = new MouseEvent(type, { bubbles: true });
    Object.defineProperty(event, 'pointerType', { value: 'mouse' });
    dispatch(target, event);
  };
  const wait = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  const card = () => document.querySelector('.sample-card .name')?.textContent;

  it('makes the first choice', () => {
    const { root, choose } = welcome();
    check(root, 'click');
    expect(choose).toHaveBeenCalledWith('click');
  });

  it('opens a sample card after the pointer rested, and closes it after it left', () => {
    welcome();
    const mark = byRole('button', 'Mara Ellingsen');
    pointer('pointerenter', mark);
    expect(card()).toBeUndefined();
    wait(400);
    expect(card()).toBe('Mara Ellingsen');
    pointer('pointerleave', mark);
    wait(300);
    expect(card()).toBeUndefined();
  });

  it('opens it by a press, follows a name inside, and closes by Escape', () => {
    const { root } = welcome();
    click(byRole('button', 'ferry strike'));
    expect(card()).toBe('Ferry strike');
    click(root.querySelector('.sample-card .brief button') ?? root);
    expect(card()).toBe('Mara Ellingsen');
    press(root.querySelector('.sample-card .name') ?? root, 'Escape');
    expect(card()).toBeUndefined();
  });

  it('has pictures that neither pointer nor keyboard reaches', () => {
    const { root } = welcome();
    const pictures = [...root.querySelectorAll('.picture-frame')];
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) expect(picture.hasAttribute('inert')).toBe(true);
  });
});

it('the sample knows nothing later when it speaks from then', () => {
  for (const lang of ['en', 'es', 'de']) {
    const view = sampleIn(lang).view('ellingsen', 'then');
    expect(view.since).toBeNull();
    expect(view.timeline.some((item) => item.later)).toBe(false);
  }
  expect(sampleIn('es-BO').view('lorne', 'now').lang).toBe('es');
});

it('axe finds nothing wrong with the settings and the welcome', async () => {
  await expectAccessible(options().root);
  unmount();
  await expectAccessible(mount(<Welcome mode="news" chosen lang="en" choose={() => {}} settings={() => {}} />));
});
