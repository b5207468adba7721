import { describe, expect, it } from 'vitest';
import { packStream, profile } from '../packs/pack-fixtures.ts';
import { FREEDONIA, freedonia } from './lookup-fixtures.ts';

const EN = { lang: 'en' };

describe('a card', () => {
  it('speaks from the date that it was asked for, with the cast and the pack it comes from', async () => {
    const { lookup } = await freedonia();
    const card = await lookup.card('chicolini', { ...EN, date: '2024-06-27' }, ['firefly', 'freedonia', 'chicolini']);
    expect(card).toMatchObject({
      id: 'chicolini',
      label: 'Marco Chicolini',
      asOf: { date: '2024-06-27', assumed: false },
      pack: { id: 'freedonia', title: 'Freedonia', revision: 1 },
    });
    expect(card?.then?.text).toContain('army commander');
    expect(card?.relations.map(({ subject }) => subject.id)).toEqual(['firefly']);
  });

  it('names the profiles that it speaks of, whether or not the article does', async () => {
    const { lookup } = await freedonia();
    const card = await lookup.card('firefly', { ...EN, date: '2024-06-27' }, []);
    expect(card?.links.map(({ id, label }) => [id, label]).sort()).toEqual([
      ['chicolini', 'Marco Chicolini'],
      ['freedonia', 'Freedonia'],
    ]);
  });

  it('speaks from today where there is no date, and says so', async () => {
    const { lookup } = await freedonia();
    expect((await lookup.card('firefly', EN, []))?.asOf).toMatchObject({ date: '2026-11-24', assumed: true });
  });

  it('is in the language that was asked for', async () => {
    const { lookup } = await freedonia();
    const card = await lookup.card('firefly', { lang: 'es', date: '2022' }, []);
    expect(card?.then?.text).toContain('presidente de Freedonia');
  });

  it('is none for a profile that no pack has', async () => {
    const { lookup } = await freedonia();
    expect(await lookup.card('groucho', EN, ['firefly'])).toBeUndefined();
  });
});

describe('rows', () => {
  it('come in the order asked for, without those that nobody knows', async () => {
    const { lookup } = await freedonia();
    const rows = await lookup.rows(['freedonia', 'gone', 'firefly'], { ...EN, date: '2023' });
    expect(rows.map(({ id }) => id)).toEqual(['freedonia', 'firefly']);
    expect(rows[1]).toEqual({ id: 'firefly', kind: 'person', label: 'Rufus Firefly', line: 'president of Freedonia' });
  });
});

describe('looking a name up', () => {
  it.each([
    ['chicol', ['chicolini'], false],
    ['chicoliny', ['chicolini'], true],
    ['army commander', ['chicolini'], false],
    ['president freedonia 2022', ['firefly'], false],
    ['presidente freedonia 2022', ['firefly'], false],
    ['president freedonia 2025', [], false],
    ['nobody', [], false],
  ])('finds for "%s" %j', async (query, ids, corrected) => {
    const { lookup } = await freedonia();
    const found = await lookup.search(query, EN);
    expect(found.rows.map(({ id }) => id)).toEqual(ids);
    expect(found.corrected).toBe(corrected);
  });

  it('finds an id of two packs once, and shows what the first says', async () => {
    const { lookup, packs } = await freedonia();
    const other = profile('firefly', { label: { en: 'Another Firefly' }, names: [{ text: 'Firefly', kind: 'full' }] });
    await packs.import(packStream([other], { id: 'other' }), { origin: 'file' });
    const { rows } = await lookup.search('firefly', EN);
    expect(rows.map(({ id, label }) => [id, label])).toEqual([['firefly', 'Another Firefly']]);
  });

  it('finds what was imported and not what was removed since', async () => {
    const { lookup, packs } = await freedonia();
    await lookup.search('firefly', EN);
    await packs.import(packStream([profile('rittenhouse', { label: { en: 'Vera Marcal' } })], { id: 'b' }), {
      origin: 'file',
    });
    expect((await lookup.search('marcal', EN)).rows).toHaveLength(1);
    await packs.remove('freedonia');
    expect((await lookup.search('firefly', EN)).rows).toEqual([]);
  });

  it('finds nothing without packs', async () => {
    const { lookup, packs } = await freedonia(FREEDONIA);
    await packs.remove('freedonia');
    expect(await lookup.search('firefly', EN)).toEqual({ rows: [], corrected: false });
  });
});
