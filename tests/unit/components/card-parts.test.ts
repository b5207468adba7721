// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { briefingText, cardText } from '../../../components/briefing/plain-text.ts';
import { unlinkedNames } from '../../../components/card/colophon.tsx';
import { findNames } from '../../../components/card/linked-text.tsx';
import { backTo, type CardStack, follow } from '../../../components/card/trail.ts';
import { groupCast } from '../../../components/cast/cast-list.tsx';
import { ADEYO, ADEYO_VIEW, CRISIS, CRISIS_VIEW, MPU, QUINTE } from '../../fixtures/views/cards.ts';
import { ARTICLE, CAST } from '../../fixtures/views/tabs.ts';
import { t } from './mount.tsx';

describe('names in a text', () => {
  const link = (label: string) => ({ id: label, label, kind: 'person' as const });

  it.each([
    ['whole words only', 'The MPUs and the MPU', ['MPU'], [17]],
    ['the longer of two that overlap', 'The city of Port Lorne', ['Lorne', 'Port Lorne'], [12]],
    ['accented neighbours as letters', 'éPaz Paz', ['Paz'], [5]],
    ['nothing that is not there', 'Nobody', ['Somebody'], []],
  ])('finds %s', (_what, text, labels, places) => {
    expect(findNames(text, labels.map(link)).map((found) => found.at)).toEqual(places);
  });

  it('lists below only those that no line above links', () => {
    expect(unlinkedNames(CRISIS_VIEW).map((name) => name.label)).toEqual(['Harbour Square', 'Charter of 2009']);
  });
});

describe('the way through nested cards', () => {
  const start: CardStack = { shown: CRISIS, trail: [] };

  it('grows by each name followed and shrinks to where one goes back', () => {
    const deep = follow(follow(start, ADEYO), MPU);
    expect(deep).toEqual({ shown: MPU, trail: [CRISIS, ADEYO] });
    expect(backTo(deep, 1)).toEqual({ shown: ADEYO, trail: [CRISIS] });
    expect(backTo(deep, 7)).toBe(deep);
  });

  it('goes back to a card that was passed instead of going in a circle', () => {
    expect(follow(follow(follow(start, ADEYO), QUINTE), CRISIS)).toEqual(start);
    expect(follow(start, CRISIS)).toBe(start);
  });
});

it('groups the cast by kind, people first and places last, each by weight', () => {
  const groups = groupCast(CAST.toReversed());
  expect(groups.map((group) => group.kind)).toEqual(['person', 'organisation', 'event', 'document', 'place']);
  expect(groups[0]?.rows.map((row) => row.id)).toEqual(['adeyo', 'brandt', 'quinte']);
});

describe('copied text', () => {
  it('carries numbered sources, each listed once, in the order of citing', () => {
    const lines = cardText(ADEYO_VIEW, t).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Tomas Adeyo (as of 27 June 2024)',
      '',
      'Then: President of Marenga since 8 November 2020 [1]',
      'Since: Left office; succeeded by Ana Rueda, 8 November 2025 [2]',
    ]);
    expect(lines).toContain(
      '[2] Coast Wire: Court annuls the former interim president’s sentence, 5 November 2025. https://wire.example/annulled',
    );
    expect(lines.at(-1)).toBe('Checked up to March 2026 · Marenga pack, revision 12');
  });

  it('gives every position of a contested question', () => {
    const text = cardText(CRISIS_VIEW, t);
    for (const { positions } of CRISIS_VIEW.contested)
      for (const { holder } of positions) expect(text).toContain(holder);
  });

  it('tells an article’s cast, relations and story', () => {
    const text = briefingText(ARTICLE, 'Marenga pack', t);
    expect(text).toContain('– Tomas Adeyo: president of Marenga since 8 November 2020');
    expect(text).toContain('– 2021: Both claim the leadership of the party. [1]');
    expect(text.endsWith('show.')).toBe(true);
  });
});
