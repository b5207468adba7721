import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { StringsProvider } from '../../../components/strings.tsx';
import { stringsOf } from '../../gallery/load-strings.ts';

export const t = stringsOf(parse(readFileSync('locales/en.yml', 'utf8')));

/** Renders a view into the document, in place of what was there. */
export function mount(view: ComponentChildren): HTMLElement {
  const root = document.getElementById('root') ?? document.createElement('div');
  root.id = 'root';
  root.className = 'bs';
  document.body.append(root);
  act(() => render(<StringsProvider strings={t}>{view}</StringsProvider>, root));
  return root;
}

export function unmount(): void {
  const root = document.getElementById('root');
  if (root) act(() => render(null, root));
  root?.remove();
}

/** The one element of a role and accessible text; throws when there is none. */
export function byRole(role: string, name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selectorOf(role))].find(
    (element) => nameOf(element) === name,
  );
  if (!found) throw new Error(`no ${role} "${name}" in ${document.body.textContent}`);
  return found;
}

export function maybe(role: string, name: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selectorOf(role))].find((element) => nameOf(element) === name);
}

const selectorOf = (role: string) => (role === 'button' ? 'button' : role === 'link' ? 'a' : `[role=${role}]`);
const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';

/** Sends an event and lets the view settle. */
export function dispatch(element: Element, event: Event): void {
  act(() => {
    element.dispatchEvent(event);
  });
}

/** Opens all that is folded, as a reader does. */
export function unfold(root: Element): void {
  act(() => {
    for (const details of root.querySelectorAll('details')) {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    }
  });
}

export function click(element: Element): void {
  dispatch(element, new MouseEvent('click', { bubbles: true }));
}

/** Presses a key on an element and returns the event, to see whether it was taken. */
export function press(element: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  dispatch(element, event);
  return event;
}

/** Colours and sizes need a real browser; the rest of axe's rules work on jsdom's tree. */
export async function expectAccessible(root: Element): Promise<void> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
