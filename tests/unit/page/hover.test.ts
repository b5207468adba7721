import { describe, expect, it } from 'vitest';
import { reduceHover } from '../../../lib/page/hover.ts';
import {
  AT_REST,
  type HoverEffect,
  type HoverEvent,
  type HoverOptions,
  type HoverState,
} from '../../../lib/page/hover-state.ts';

type Timed = readonly [at: number, event: HoverEvent];
/** What it shows, what happens, what the machine does of it. */
type Case = [name: string, events: readonly Timed[], expected: readonly string[], options?: Partial<HoverOptions>];

const over = (target: string, onTheWay = false): HoverEvent => ({ type: 'over', target, onTheWay });
const off = (where: 'page' | 'way' | 'card' = 'page'): HoverEvent => ({ type: 'off', where });
const answer = (token: number, outcome: 'found' | 'failed' | 'missing' = 'found'): HoverEvent => ({
  type: 'answer',
  token,
  outcome,
});
const press = (target?: string, onLink = false): HoverEvent => ({ type: 'press', target, onLink });
const tick: HoverEvent = { type: 'tick' };

/** Runs events at their times, with ticks whenever the machine asked for one, and writes down what it does. */
function run(
  events: readonly Timed[],
  options: Partial<HoverOptions> = {},
): { log: readonly string[]; state: HoverState } {
  const all: HoverOptions = { trigger: 'hover', delay: 400, ...options };
  const log: string[] = [];
  let state = AT_REST;
  let due: number | undefined;
  const feed = (at: number, event: HoverEvent) => {
    const [next, effects] = reduceHover(state, event, at, all);
    state = next;
    for (const effect of effects) {
      if (effect.type === 'wake') due = effect.at;
      else log.push(`${at} ${describeEffect(effect)}`);
    }
  };
  const elapse = (until: number) => {
    for (let guard = 0; due !== undefined && due <= until && guard < 50; guard++) {
      const at = due;
      due = undefined;
      feed(at, tick);
    }
  };
  for (const [at, event] of events) {
    elapse(at - 1);
    feed(at, event);
  }
  return { log, state };
}

function describeEffect(effect: Exclude<HoverEffect, { type: 'wake' }>): string {
  switch (effect.type) {
    case 'request':
      return `request ${effect.token} ${effect.target}`;
    case 'open':
      return `open ${effect.token} ${effect.target} ${effect.via}${effect.ready ? '' : ' loading'}`;
    case 'close':
      return `close ${effect.token}${effect.returnFocus ? ' focus back' : ''}`;
    default:
      return `${effect.type} ${effect.token}`;
  }
}

const opened: readonly Timed[] = [
  [0, over('a')],
  [155, answer(1)],
  [401, tick],
];
const later: Timed = [9000, tick];

describe('resting on a name', () => {
  const cases: Case[] = [
    ['asks at 150 ms and opens at the delay', [...opened], ['150 request 1 a', '400 open 1 a rest']],
    [
      'opens no sooner for a quick answer',
      [
        [0, over('a')],
        [151, answer(1)],
        [399, tick],
      ],
      ['150 request 1 a'],
    ],
    [
      'goes on counting while the pointer moves within the name',
      [[0, over('a')], [200, over('a')], [300, over('a')], [310, answer(1)], later],
      ['150 request 1 a', '400 open 1 a rest'],
    ],
    [
      'opens when a late answer comes',
      [
        [0, over('a')],
        [500, answer(1)],
      ],
      ['150 request 1 a', '500 open 1 a rest'],
    ],
    [
      'asks at once where the background has first to wake',
      [
        [0, over('a')],
        [60, answer(1)],
        [400, tick],
      ],
      ['0 request 1 a', '400 open 1 a rest'],
      { ask: 0 },
    ],
    [
      'opens empty when the answer is very late',
      [
        [0, over('a')],
        [900, answer(1)],
      ],
      ['150 request 1 a', '650 open 1 a rest loading'],
    ],
    [
      'opens with an error to tell',
      [
        [0, over('a')],
        [200, answer(1, 'failed')],
        [401, tick],
      ],
      ['150 request 1 a', '400 open 1 a rest'],
    ],
    [
      'stays silent where there is no profile',
      [[0, over('a')], [200, answer(1, 'missing')], [300, over('a')], later],
      ['150 request 1 a'],
    ],
    ['asks nothing for a pointer that passes', [[0, over('a')], [149, off()], later], []],
    [
      'opens nothing once the pointer has left',
      [[0, over('a')], [300, off()], [310, answer(1)], later],
      ['150 request 1 a', '300 cancel 1'],
    ],
    [
      'starts anew on another name',
      [
        [0, over('a')],
        [300, over('b')],
        [310, answer(1)],
        [460, answer(2)],
        [701, tick],
      ],
      ['150 request 1 a', '300 cancel 1', '450 request 2 b', '700 open 2 b rest'],
    ],
    [
      'is called off by scrolling',
      [[0, over('a')], [200, { type: 'scroll' }], [210, answer(1)], later],
      ['150 request 1 a', '200 cancel 1'],
    ],
    [
      'is called off by leaving the window',
      [[0, over('a')], [200, { type: 'blur' }], later],
      ['150 request 1 a', '200 cancel 1'],
    ],
    [
      'is called off by Escape until the pointer leaves',
      [[0, over('a')], [200, { type: 'escape' }], [210, over('a')], later],
      ['150 request 1 a', '200 cancel 1'],
    ],
    [
      'yields to a card of the site',
      [[0, over('a')], [200, { type: 'site-card' }], [210, over('a')], later],
      ['150 request 1 a', '200 cancel 1'],
    ],
    [
      'is called off when the name goes',
      [[0, over('a')], [200, { type: 'gone', target: 'a' }], later],
      ['150 request 1 a', '200 cancel 1'],
    ],
    [
      'keeps to a delay of 150 ms',
      [
        [0, over('a')],
        [155, answer(1)],
        [160, tick],
      ],
      ['150 request 1 a', '155 open 1 a rest'],
      { delay: 150 },
    ],
    [
      'keeps to a delay of a second',
      [[0, over('a')], [155, answer(1)], [999, tick], later],
      ['150 request 1 a', '1000 open 1 a rest'],
      { delay: 1000 },
    ],
    ['opens nothing where a press is asked for', [[0, over('a')], later], [], { trigger: 'click' }],
    ['opens nothing without the modifier', [[0, over('a')], later], [], { trigger: 'modifier' }],
    [
      'opens soon with the modifier',
      [
        [0, over('a')],
        [500, { type: 'modifier', down: true }],
        [655, answer(1)],
      ],
      ['650 request 1 a', '655 open 1 a rest'],
      { trigger: 'modifier' },
    ],
    [
      'is called off by letting the modifier go',
      [
        [0, { type: 'modifier', down: true }],
        [1, over('a')],
        [160, { type: 'modifier', down: false }],
        [170, answer(1)],
        later,
      ],
      ['151 request 1 a', '160 cancel 1'],
      { trigger: 'modifier' },
    ],
  ];
  it.each(cases)('%s', (_, events, expected, options) => {
    expect(run(events, options).log).toEqual(expected);
  });
});

describe('an open card', () => {
  const cases: Case[] = [
    ['closes 300 ms after the pointer left', [...opened, [500, off()], later], ['800 close 1']],
    ['stays when the pointer reaches it', [...opened, [500, off()], [790, off('card')], later], []],
    ['stays when the pointer comes back to the name', [...opened, [500, off()], [790, over('a')], later], []],
    [
      'waits for a pointer on its way',
      [...opened, [500, off('way')], [750, off('way')], [1000, off('way')], [1200, off('card')], later],
      [],
    ],
    [
      'does not wait for a pointer that stopped on its way',
      [...opened, [500, off('way')], [700, off('way')], later],
      ['1000 close 1'],
    ],
    [
      'gives a pointer that goes elsewhere no more than 300 ms',
      [...opened, [500, off()], [600, off()], [700, off()], later],
      ['800 close 1'],
    ],
    [
      'gives way to the next name that the pointer rests on',
      [...opened, [500, over('b')], [655, answer(2)], later],
      ['650 request 2 b', '800 close 1', '900 open 2 b rest'],
    ],
    [
      'is not taken away by a name on the way to it',
      [...opened, [500, over('b', true)], [600, off('card')], later],
      [],
    ],
    [
      'leaves to the name on which a pointer on its way has stopped',
      [...opened, [500, over('b', true)], [960, answer(2)], later],
      ['800 close 1', '950 request 2 b', '1200 open 2 b rest'],
    ],
    [
      'closes by Escape and does not open again under the pointer',
      [...opened, [500, { type: 'escape' }], [510, over('a')], later],
      ['500 close 1'],
    ],
    [
      'may open again after the pointer has left',
      [...opened, [500, { type: 'escape' }], [600, off()], [700, over('a')], [860, answer(2)], later],
      ['500 close 1', '850 request 2 a', '1100 open 2 a rest'],
    ],
    ['closes by its button', [...opened, [500, off('card')], [600, { type: 'close' }]], ['600 close 1']],
    ['closes by a press elsewhere', [...opened, [500, press()]], ['500 close 1']],
    [
      'stays when it is pinned',
      [
        ...opened,
        [450, { type: 'pin', on: true }],
        [500, off()],
        [600, press()],
        [700, { type: 'blur' }],
        [750, { type: 'scroll' }],
        [800, over('b')],
        later,
      ],
      [],
    ],
    [
      'goes when it is unpinned and left',
      [...opened, [450, { type: 'pin', on: true }], [500, off()], [2000, { type: 'pin', on: false }], later],
      ['2300 close 1'],
    ],
    [
      'closes by Escape though pinned',
      [...opened, [450, { type: 'pin', on: true }], [500, { type: 'escape' }]],
      ['500 close 1'],
    ],
    [
      'stays while the focus is in it',
      [...opened, [450, { type: 'focus-in' }], [500, off()], [600, over('b')], later],
      [],
    ],
    [
      'goes after the focus has left it',
      [...opened, [450, { type: 'focus-in' }], [500, off()], [2000, { type: 'focus-out' }], later],
      ['2300 close 1'],
    ],
    [
      'gives the focus back',
      [...opened, [450, { type: 'focus-in' }], [500, { type: 'escape' }]],
      ['500 close 1 focus back'],
    ],
    ['has 300 ms when the page scrolls away', [...opened, [500, { type: 'scroll' }], later], ['800 close 1']],
    [
      'stays when the page scrolls under a pointer that is on it',
      [...opened, [450, off('card')], [500, { type: 'scroll' }], later],
      [],
    ],
    ['closes with the window', [...opened, [500, { type: 'blur' }]], ['500 close 1']],
    [
      'yields to a card of the site',
      [...opened, [500, { type: 'site-card' }], [510, over('a')], later],
      ['500 close 1'],
    ],
    ['closes when its name goes', [...opened, [500, { type: 'gone', target: 'a' }]], ['500 close 1']],
    ['is kept by a press on its name', [...opened, [500, press('a')], [600, off()], later], []],
    ['is let go by a second press on its name', [...opened, [500, press('a')], [600, press('a')]], ['600 close 1']],
    ['takes no second answer', [...opened, [500, answer(1)], [510, answer(1, 'missing')]], []],
    ['closes with everything', [...opened, [500, { type: 'stop' }]], ['500 close 1']],
  ];
  it.each(cases)('%s', (_, events, expected) => {
    const { log } = run(events);
    expect(log.slice(0, 2)).toEqual(['150 request 1 a', '400 open 1 a rest']);
    expect(log.slice(2)).toEqual(expected);
  });
});

describe('a deliberate card', () => {
  const cases: Case[] = [
    [
      'opens at once by a press',
      [[0, press('a')], [4, answer(1)], [5, off()], later],
      ['0 request 1 a', '4 open 1 a press'],
      { trigger: 'click' },
    ],
    ['opens by a press in every mode but the modifier', [[0, press('a')], later], [], { trigger: 'modifier' }],
    [
      'leaves a link a link',
      [[0, over('a')], [200, press('a', true)], [210, over('a')], later],
      ['150 request 1 a', '200 cancel 1'],
    ],
    [
      'opens by a tap',
      [
        [0, { type: 'touch-start', target: 'a', onLink: false }],
        [90, { type: 'touch-end' }],
        [95, answer(1)],
      ],
      ['90 request 1 a', '95 open 1 a touch'],
    ],
    [
      'does not open by a tap on a link',
      [[0, { type: 'touch-start', target: 'a', onLink: true }], [90, { type: 'touch-end' }], later],
      [],
    ],
    [
      'opens by a long press on a link',
      [
        [0, { type: 'touch-start', target: 'a', onLink: true }],
        [505, answer(1)],
        [900, { type: 'touch-end' }],
      ],
      ['500 request 1 a', '505 open 1 a touch'],
    ],
    [
      'opens when the browser takes a touch for a long press',
      [
        [0, { type: 'touch-start', target: 'a', onLink: true }],
        [380, { type: 'touch-hold' }],
        [381, { type: 'touch-move' }],
        [390, answer(1)],
      ],
      ['380 request 1 a', '390 open 1 a touch'],
    ],
    [
      'does not open for a finger that scrolls',
      [
        [0, { type: 'touch-start', target: 'a', onLink: false }],
        [50, { type: 'touch-move' }],
        [90, { type: 'touch-end' }],
        later,
      ],
      [],
    ],
    [
      'takes the focus when asked for by keyboard',
      [
        [0, { type: 'keys', target: 'a' }],
        [4, answer(1)],
      ],
      ['0 request 1 a', '4 open 1 a keys', '4 focus 1'],
    ],
    [
      'by keyboard stays wherever the pointer is',
      [[0, { type: 'keys', target: 'a' }], [4, answer(1)], [50, over('b')], [60, off()], later],
      ['0 request 1 a', '4 open 1 a keys', '4 focus 1'],
    ],
    [
      'gives the focus back when it was opened by keyboard',
      [
        [0, { type: 'keys', target: 'a' }],
        [4, answer(1)],
        [50, { type: 'escape' }],
      ],
      ['0 request 1 a', '4 open 1 a keys', '4 focus 1', '50 close 1 focus back'],
    ],
    [
      'takes the focus where it is already open',
      [...opened, [500, { type: 'keys', target: 'a' }], [510, off()], later],
      ['150 request 1 a', '400 open 1 a rest', '500 focus 1'],
    ],
    [
      'replaces a pinned one',
      [...opened, [450, { type: 'pin', on: true }], [500, press('b')], [510, answer(2)]],
      ['150 request 1 a', '400 open 1 a rest', '500 request 2 b', '510 close 1', '510 open 2 b press'],
    ],
    [
      'leaves the open one where there is nothing to show',
      [...opened, [500, { type: 'keys', target: 'b' }], [510, answer(2, 'missing')]],
      ['150 request 1 a', '400 open 1 a rest', '500 request 2 b'],
    ],
    [
      'is called off by Escape',
      [[0, { type: 'keys', target: 'a' }], [4, { type: 'escape' }], [5, answer(1)], later],
      ['0 request 1 a', '4 cancel 1'],
    ],
    [
      'that loads closes when there turns out to be nothing',
      [
        [0, { type: 'keys', target: 'a' }],
        [400, answer(1, 'missing')],
      ],
      ['0 request 1 a', '250 open 1 a keys loading', '250 focus 1', '400 close 1 focus back'],
    ],
  ];
  it.each(cases)('%s', (_, events, expected, options) => {
    expect(run(events, options).log).toEqual(expected);
  });
});
