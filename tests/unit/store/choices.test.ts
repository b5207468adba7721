import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, withPatch } from '../../../lib/settings/settings.ts';
import { readBackup, writeBackup } from '../../../lib/store/backup.ts';
import { ChoiceStore, type Choices, ChoicesSchema, NO_CHOICES, RECENT_LIMIT } from '../../../lib/store/choices.ts';
import { newDatabase } from './store-fixtures.ts';

function newChoices() {
  const database = newDatabase();
  let time = 0;
  const open = () => new ChoiceStore({ database, now: () => ++time, newId: () => `id-${time}` });
  return { database, open, choices: open() };
}

describe('choices of the reader', () => {
  it('begin with none', async () => {
    expect(await newChoices().choices.read()).toEqual(NO_CHOICES);
  });

  it('are there for whoever opens the store next', async () => {
    const { open, choices } = newChoices();
    await choices.choose({ type: 'mute', entity: 'oas' });
    await choices.choose({ type: 'not-this', entity: 'mas', name: 'MAS', site: 'example.org' });
    expect((await open().read()).turnedAway).toEqual([
      { type: 'not-this', entity: 'mas', name: 'MAS', site: 'example.org', id: 'id-1', at: 2 },
      { type: 'mute', entity: 'oas', id: 'id-0', at: 1 },
    ]);
  });

  it('are undone one by one', async () => {
    const { choices } = newChoices();
    const first = await choices.choose({ type: 'mute', entity: 'a' });
    await choices.choose({ type: 'mute', entity: 'b' });
    await choices.undo(first);
    await choices.undo('unknown');
    expect((await choices.read()).turnedAway.map(({ entity }) => entity)).toEqual(['b']);
  });

  it('are kept once, however often they are made', async () => {
    const { choices } = newChoices();
    for (const site of ['a.org', 'b.org', 'a.org', undefined, undefined])
      await choices.choose({ type: 'not-this', entity: 'x', name: 'X', ...(site === undefined ? {} : { site }) });
    await choices.choose({ type: 'mute', entity: 'x' });
    await choices.choose({ type: 'mute', entity: 'x' });
    expect((await choices.read()).turnedAway).toHaveLength(4);
  });

  it('made at the same time do not undo each other', async () => {
    const { open, choices } = newChoices();
    await Promise.all(['a', 'b', 'c'].map((entity) => open().choose({ type: 'mute', entity })));
    expect((await choices.read()).turnedAway).toHaveLength(3);
  });

  it('list what was opened, the last first, each once, and no more than fits', async () => {
    const { choices } = newChoices();
    for (let number = 0; number < RECENT_LIMIT + 5; number++) await choices.opened(`p${number}`);
    await choices.opened('p10');
    const recent = (await choices.read()).recent.map(({ entity }) => entity);
    expect(recent).toHaveLength(RECENT_LIMIT);
    expect(recent.slice(0, 2)).toEqual(['p10', `p${RECENT_LIMIT + 4}`]);
    expect(recent.filter((entity) => entity === 'p10')).toHaveLength(1);
  });

  it('save and let go', async () => {
    const { choices } = newChoices();
    for (const [entity, saved] of [
      ['a', true],
      ['b', true],
      ['a', true],
      ['b', false],
      ['c', false],
    ] as const)
      await choices.save(entity, saved);
    expect((await choices.read()).saved.map(({ entity }) => entity)).toEqual(['a']);
  });

  it('that can not be read stand in nobody’s way', async () => {
    const { database, choices } = newChoices();
    for (const broken of [7, 'text', { recent: 'none' }, { version: 99 }, { turnedAway: [{ type: 'mute' }] }]) {
      await database.run((connection) => connection.put('choices', broken, 'choices'));
      expect(await choices.read()).toEqual(NO_CHOICES);
    }
    await choices.choose({ type: 'mute', entity: 'a' });
    expect((await choices.read()).turnedAway).toHaveLength(1);
  });
});

const word = fc.string({ minLength: 1, maxLength: 30 });
const at = fc.nat();
const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    turnedAway: fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('mute' as const), id: word, entity: word, at }),
        fc.record(
          { type: fc.constant('not-this' as const), id: word, entity: word, name: word, site: word, at },
          { requiredKeys: ['type', 'id', 'entity', 'name', 'at'] },
        ),
      ),
      { maxLength: 5 },
    ),
    recent: fc.array(fc.record({ entity: word, at }), { maxLength: RECENT_LIMIT }),
    saved: fc.array(fc.record({ entity: word, at }), { maxLength: 5 }),
  })
  .map((value) => v.parse(ChoicesSchema, value));

describe('one file of all settings and choices', () => {
  it('reads back as it was written', () => {
    const settings = withPatch(DEFAULT_SETTINGS, { density: 'all', sites: { off: ['example.org'] } });
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(readBackup(writeBackup({ settings, choices }))).toEqual({ ok: true, settings, choices });
      }),
    );
  });

  const whole = { format: 'backstory-reader', version: 1, settings: DEFAULT_SETTINGS, choices: NO_CHOICES };
  it.each([
    ['no JSON', '{', /not JSON/],
    ['another file', '{"format":"other"}', /no settings file of this extension/],
    ['nothing', 'null', /no settings file of this extension/],
    ['a newer file', JSON.stringify({ ...whole, version: 2 }), /newer version/],
    ['no choices', JSON.stringify({ ...whole, choices: undefined }), /choices/],
    [
      'a broken time',
      JSON.stringify({ ...whole, choices: { recent: [{ entity: 'a', at: -1 }] } }),
      /choices\.recent\.0\.at/,
    ],
    [
      'a site that is none',
      JSON.stringify({ ...whole, settings: { sites: { off: ['http://x/'] } } }),
      /settings\.sites/,
    ],
    ['a field too many', JSON.stringify({ ...whole, choices: { recent: [], html: '<b>' } }), /html/],
    [
      'more than any reader chose',
      JSON.stringify({ ...whole, choices: { saved: Array.from({ length: 5001 }, () => ({ entity: 'a', at: 1 })) } }),
      /saved/,
    ],
  ])('is refused whole when it holds %s', (_, text, reason) => {
    expect(readBackup(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});
