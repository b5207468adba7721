// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchBox, type SearchResults } from '../../../components/search/search-box.tsx';
import { ROWS } from '../../fixtures/views/tabs.ts';
import { byRole, click, dispatch, expectAccessible, mount, press, unmount } from './mount.tsx';

const rows = ROWS.slice(0, 3);
const opened = vi.fn();
const asked = vi.fn();

function Harness(props: { readonly results: SearchResults | null; readonly query?: string }) {
  const [query, setQuery] = useState(props.query ?? 'pres');
  const ask = (next: string) => {
    asked(next);
    setQuery(next);
  };
  return <SearchBox query={query} results={props.results} ask={ask} open={opened} />;
}

const field = () => byRole('combobox', 'Look up a name');
const pickedText = () => {
  const id = field().getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.querySelector('b')?.textContent ?? 'nothing there');
};

beforeEach(() => {
  opened.mockClear();
  asked.mockClear();
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => {};
});
afterEach(unmount);

describe('the search box', () => {
  it('picks rows by arrows, round through the field itself', () => {
    mount(<Harness results={{ status: 'found', rows }} />);
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => {
      press(field(), key);
      return pickedText();
    });
    const [first, second, third] = rows.map((row) => row.label);
    expect(seen).toEqual([first, second, third, null, third, second]);
  });

  it('says which row is picked, in the list too', () => {
    mount(<Harness results={{ status: 'found', rows }} />);
    press(field(), 'ArrowDown');
    expect(document.querySelectorAll('[role=option][aria-selected=true]')).toHaveLength(1);
    expect(field().getAttribute('aria-expanded')).toBe('true');
  });

  it('opens the picked row by Enter, the first one where none is picked', () => {
    mount(<Harness results={{ status: 'found', rows }} />);
    press(field(), 'Enter');
    press(field(), 'ArrowUp');
    press(field(), 'Enter');
    expect(opened.mock.calls.map(([row]) => row.id)).toEqual([rows[0]?.id, rows[2]?.id]);
  });

  it('opens a row by pointer', () => {
    mount(<Harness results={{ status: 'found', rows }} />);
    click(document.querySelectorAll('[role=option]')[1] ?? document.body);
    expect(opened).toHaveBeenCalledWith(rows[1]);
  });

  it('empties itself by Escape, and lets the next Escape through', () => {
    mount(<Harness results={{ status: 'found', rows }} />);
    expect(press(field(), 'Escape').defaultPrevented).toBe(true);
    expect(asked).toHaveBeenCalledWith('');
    expect(press(field(), 'Escape').defaultPrevented).toBe(false);
  });

  it('leaves Enter to an input method that composes', () => {
    mount(<Harness results={{ status: 'found', rows }} />);
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true });
    dispatch(field(), event);
    expect(opened).not.toHaveBeenCalled();
  });

  it.each<[string, SearchResults, string]>([
    ['the number of rows', { status: 'found', rows }, '3 profiles found'],
    ['that nothing is there', { status: 'found', rows: [] }, 'Nothing found for “pres”'],
    [
      'that the rows are only written nearly so',
      { status: 'found', rows, corrected: true },
      'No name is written “pres”',
    ],
    ['that it searches', { status: 'searching', rows: [] }, 'Searching…'],
    ['that it failed', { status: 'failed', reason: 'no store' }, 'The search failed: no store'],
  ])('announces %s', (_what, results, text) => {
    mount(<Harness results={results} />);
    expect(document.querySelector('[role=status]')?.textContent).toContain(text);
  });

  it('shows rows of the last query while the next is under way', () => {
    mount(<Harness results={{ status: 'searching', rows }} />);
    expect(document.querySelectorAll('[role=option]')).toHaveLength(3);
  });
});

it.each<[string, SearchResults | null]>([
  ['empty', null],
  ['found', { status: 'found', rows }],
  ['nothing', { status: 'found', rows: [] }],
])('axe finds nothing wrong with the search: %s', async (_name, results) => {
  const root = mount(<Harness results={results} />);
  if (results) press(field(), 'ArrowDown');
  await expectAccessible(root);
});
