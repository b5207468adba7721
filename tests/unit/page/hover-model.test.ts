import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceHover } from '../../../lib/page/hover.ts';
import { AT_REST, type HoverEvent, type HoverOptions, nextDue } from '../../../lib/page/hover-state.ts';

const target = fc.constantFrom('a', 'b', 'c');
const bool = fc.boolean();

const anyEvent: fc.Arbitrary<HoverEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('over' as const), target, onTheWay: bool }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('off' as const), where: fc.constantFrom('page', 'way', 'card') }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      token: fc.integer({ min: 0, max: 12 }),
      outcome: fc.constantFrom('found', 'failed', 'missing'),
    }),
  },
  { weight: 5, arbitrary: fc.constant({ type: 'tick' as const }) },
  fc.record({ type: fc.constant('modifier' as const), down: bool }),
  fc.record({ type: fc.constant('press' as const), target: fc.option(target, { nil: undefined }), onLink: bool }),
  fc.record({ type: fc.constant('touch-start' as const), target, onLink: bool }),
  fc.record({ type: fc.constantFrom('touch-move' as const, 'touch-end' as const, 'touch-hold' as const) }),
  fc.record({ type: fc.constant('keys' as const), target }),
  fc.record({ type: fc.constant('pin' as const), on: bool }),
  fc.record({ type: fc.constant('gone' as const), target }),
  fc.record({
    type: fc.constantFrom(
      'escape' as const,
      'close' as const,
      'focus-in' as const,
      'focus-out' as const,
      'scroll' as const,
      'blur' as const,
      'site-card' as const,
      'stop' as const,
    ),
  }),
);

const anyRun = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), anyEvent), { maxLength: 60 });
const anyOptions: fc.Arbitrary<HoverOptions> = fc.record({
  trigger: fc.constantFrom('hover', 'modifier', 'click'),
  delay: fc.integer({ min: 150, max: 1000 }),
});

/** What a careful onlooker knows of the tokens, from the effects alone. */
class Onlooker {
  open: number | undefined;
  readonly asked = new Map<number, string>();
  readonly dead = new Set<number>();

  see(effect: { readonly type: string; readonly token?: number; readonly target?: string }): void {
    const { type, token, target: name } = effect;
    if (token === undefined) return;
    switch (type) {
      case 'request':
        expect(this.asked.has(token), 'a token is used once').toBe(false);
        this.asked.set(token, name ?? '');
        break;
      case 'cancel':
        expect(this.asked.has(token)).toBe(true);
        this.dead.add(token);
        break;
      case 'open':
        expect(this.open, 'one card at most').toBeUndefined();
        expect(this.dead.has(token), 'never for a token that was cancelled or closed').toBe(false);
        expect(this.asked.get(token), 'for the name that was asked for').toBe(name);
        this.open = token;
        break;
      case 'close':
        expect(token).toBe(this.open);
        this.open = undefined;
        this.dead.add(token);
        break;
      default:
        expect(token, `${type} concerns the open card`).toBe(this.open);
    }
  }
}

describe('the hover machine, whatever happens in whatever order', () => {
  it('has at most one card open, and opens none for a token that was cancelled', () => {
    fc.assert(
      fc.property(anyRun, anyOptions, (events, options) => {
        const onlooker = new Onlooker();
        let state = AT_REST;
        let now = 0;
        for (const [wait, event] of events) {
          now += wait;
          const [next, effects] = reduceHover(state, event, now, options);
          for (const effect of effects) onlooker.see(effect);
          state = next;
          expect(state.card?.token).toBe(onlooker.open);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('always says when it wants to be woken, and is never overdue', () => {
    fc.assert(
      fc.property(anyRun, anyOptions, (events, options) => {
        let state = AT_REST;
        let due: number | undefined;
        let now = 0;
        for (const [wait, event] of events) {
          now += wait;
          const [next, effects] = reduceHover(state, event, now, options);
          for (const effect of effects) if (effect.type === 'wake') due = effect.at;
          state = next;
          expect(nextDue(state)).toBe(due);
          if (due !== undefined) expect(due).toBeGreaterThan(now);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing open, asked for or due once the pointer is gone and all was closed', () => {
    fc.assert(
      fc.property(anyRun, anyOptions, (events, options) => {
        let state = AT_REST;
        let now = 0;
        for (const [wait, event] of [...events, [1, { type: 'off', where: 'page' }], [1, { type: 'stop' }]] as const) {
          now += wait;
          [state] = reduceHover(state, event, now, options);
        }
        expect(state).toMatchObject({ card: undefined, waiting: undefined, touch: undefined });
        expect(nextDue(state)).toBeUndefined();
      }),
    );
  });

  it('is a pure function: the same events give the same effects, and no state is changed in place', () => {
    fc.assert(
      fc.property(anyRun, anyOptions, (events, options) => {
        let state = AT_REST;
        let now = 0;
        for (const [wait, event] of events) {
          now += wait;
          const frozen = Object.freeze(structuredClone(state));
          const first = reduceHover(frozen, event, now, options);
          expect(reduceHover(state, event, now, options)).toEqual(first);
          expect(state).toEqual(frozen);
          state = first[0];
        }
      }),
      { numRuns: 300 },
    );
  });
});
