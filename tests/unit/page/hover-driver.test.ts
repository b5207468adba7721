import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHoverDriver, type HoverDriver } from '../../../lib/page/hover-driver.ts';
import type { HoverOptions } from '../../../lib/page/hover-state.ts';

let driver: HoverDriver;
let log: string[];
let answers: (token: number) => void;
let delay = 400;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  log = [];
  delay = 400;
  answers = (token) => driver.send({ type: 'answer', token, outcome: 'found' });
  const options = (): HoverOptions => ({ trigger: 'hover', delay });
  driver = createHoverDriver({
    options,
    carryOut(effect) {
      log.push(`${Math.round(performance.now())} ${effect.type} ${effect.token}`);
      if (effect.type === 'request') answers(effect.token);
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const since = () => {
  const start = Math.round(performance.now());
  return (lines: readonly string[]) => lines.map((line) => line.replace(/^\d+/, (at) => String(Number(at) - start)));
};

describe('the hover machine on real time', () => {
  it('asks, opens and closes by its own timers, also where the answer comes while it asks', () => {
    const relative = since();
    driver.send({ type: 'over', target: 'a' });
    vi.advanceTimersByTime(500);
    driver.send({ type: 'off', where: 'page' });
    vi.advanceTimersByTime(1000);
    expect(relative(log)).toEqual(['150 request 1', '400 open 1', '800 close 1']);
  });

  it('takes a change of the delay at the next name', () => {
    const relative = since();
    delay = 1000;
    driver.send({ type: 'over', target: 'a' });
    vi.advanceTimersByTime(2000);
    expect(relative(log)).toEqual(['150 request 1', '1000 open 1']);
  });

  it('has no timer left when nothing is due', () => {
    driver.send({ type: 'over', target: 'a' });
    vi.advanceTimersByTime(500);
    expect(vi.getTimerCount()).toBe(0);
    driver.send({ type: 'stop' });
    expect(vi.getTimerCount()).toBe(0);
    expect(driver.state.card).toBeUndefined();
  });

  it('does not lose a timer to events in between', () => {
    driver.send({ type: 'over', target: 'a' });
    for (let at = 0; at < 20; at++) {
      vi.advanceTimersByTime(10);
      driver.send({ type: 'over', target: 'a' });
    }
    vi.advanceTimersByTime(210);
    expect(log.map((line) => line.replace(/^\d+ /, ''))).toEqual(['request 1', 'open 1']);
  });
});
