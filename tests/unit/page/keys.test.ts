// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForEscape } from '../../../lib/page/keys.ts';

let isOpen = true;
let escaped = 0;
let end = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  isOpen = true;
  escaped = 0;
  document.body.innerHTML =
    '<input id="text"><input id="box" type="checkbox"><textarea id="area"></textarea>' +
    '<div id="editor" contenteditable><b id="inner">x</b></div><div role="textbox"><i id="role">x</i></div><p id="page">x</p>';
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

function listen(): void {
  end = listenForEscape(
    window,
    () => isOpen,
    () => escaped++,
  );
}

function press(id: string, init: KeyboardEventInit = {}, types: readonly string[] = ['keydown', 'keyup']): void {
  for (const type of types) {
    const event = new KeyboardEvent(type, { key: 'Escape', bubbles: true, cancelable: true, composed: true, ...init });
    document.getElementById(id)?.dispatchEvent(event);
    vi.runAllTimers();
  }
}

describe('Escape', () => {
  it('closes an open card, once', () => {
    listen();
    press('page');
    expect(escaped).toBe(1);
  });

  it('is let be while no card is open', () => {
    listen();
    isOpen = false;
    press('page');
    expect(escaped).toBe(0);
  });

  it.each(['text', 'area', 'editor', 'inner', 'role'])('is let be in an editable: %s', (id) => {
    listen();
    press(id);
    expect(escaped).toBe(0);
  });

  it('is ours on a box that takes no text', () => {
    listen();
    press('box');
    expect(escaped).toBe(1);
  });

  it.each([
    { isComposing: true },
    { keyCode: 229 },
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { shiftKey: true },
    { key: 'Enter' },
  ])('is let be with %o', (init) => {
    listen();
    press('page', init);
    expect(escaped).toBe(0);
  });

  it('is let be where the page has used it, though it listens after us', () => {
    listen();
    const used = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', used);
    press('page');
    document.removeEventListener('keydown', used);
    expect(escaped).toBe(0);
  });

  it('is ours where the page stops the event below the window', () => {
    listen();
    const stop = (event: Event) => event.stopPropagation();
    document.addEventListener('keydown', stop, true);
    press('page');
    document.removeEventListener('keydown', stop, true);
    expect(escaped).toBe(1);
  });

  it('is told by its release where the page swallows the press on the window', () => {
    const swallow = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('keydown', swallow, true);
    listen();
    press('page');
    window.removeEventListener('keydown', swallow, true);
    expect(escaped).toBe(1);
  });

  it('is not heard after the end', () => {
    listen();
    end();
    press('page');
    expect(escaped).toBe(0);
  });
});
