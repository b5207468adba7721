import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/linking/article.ts';
import { ArticleSessions } from '../../../lib/lookup/article-session.ts';
import { packStream, profile } from '../packs/pack-fixtures.ts';
import { ARTICLE, FREEDONIA, freedonia } from './lookup-fixtures.ts';

const EN = { lang: 'en' };

/** "2:10 firefly": where each mention is, and whom it means. */
function places(mentions: readonly { block: number; start: number; entity: string }[] | undefined) {
  return mentions?.map(({ block, start, entity }) => `${block}:${start} ${entity}`);
}

const ALL = ['1:0 firefly', '2:10 firefly', '2:27 freedonia', '2:61 chicolini', '3:0 firefly', '3:30 chicolini'];

describe('the article of a tab', () => {
  it('gives its mentions with the kind of what they mean', async () => {
    const { articles } = await freedonia();
    const mentions = await articles.open(7, 'news.example', ARTICLE);
    expect(places(mentions)).toEqual(ALL);
    expect(mentions.map(({ kind }) => kind)).toEqual(['person', 'person', 'place', 'person', 'person', 'person']);
    expect(places(await articles.mentions(7))).toEqual(ALL);
  });

  it('is none where none was opened, or it was closed', async () => {
    const { articles, sessions } = await freedonia();
    expect(await articles.mentions(7)).toBeUndefined();
    expect(await articles.overview(7, EN)).toBeUndefined();
    expect(await articles.context(7)).toBeUndefined();
    expect(await articles.host(7)).toBeUndefined();
    expect(await articles.change(7, [], [])).toBeUndefined();
    await articles.open(7, 'news.example', ARTICLE);
    await articles.close(7);
    expect(await articles.mentions(7)).toBeUndefined();
    expect(sessions.kept.size).toBe(0);
  });

  it('has a cast, whom it is about first, as they stood on its day', async () => {
    const { articles } = await freedonia();
    await articles.open(7, 'news.example', ARTICLE);
    const overview = await articles.overview(7, { ...EN, known: 'then' });
    expect(overview).toMatchObject({ host: 'news.example', title: ARTICLE.title, date: '2024-06-27' });
    expect(overview?.cast.map(({ id, mentions }) => [id, mentions])).toEqual([
      ['firefly', 3],
      ['chicolini', 2],
      ['freedonia', 1],
    ]);
    expect(overview?.cast[0]?.line).toBe('president of Freedonia');
    expect(overview?.cast.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    expect(overview?.relations.map(({ subject, object }) => [subject.id, object.id])).toEqual([
      ['firefly', 'chicolini'],
    ]);
    expect(overview?.story.map(({ date }) => date.date)).toEqual(['2024-06-25']);
    const cited = [...(overview?.relations ?? []), ...(overview?.story ?? [])].flatMap(({ sources }) => sources);
    expect(overview?.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(cited));
  });

  it('tells its host from what is kept, without linking it or reading choices', async () => {
    const { articles, sessions, lookup } = await freedonia();
    await articles.open(7, 'news.example', ARTICLE);
    const kept = new ArticleSessions({
      lookup,
      linker: { open: () => Promise.reject(new Error('linked')) },
      sessions,
      choices: () => Promise.reject(new Error('choices were read')),
      newId: () => 'id',
    });
    expect(await kept.host(7)).toBe('news.example');
    await expect(kept.context(7)).rejects.toThrow('choices were read');
  });

  it('says why a mention was linked, at any letter of it', async () => {
    const { articles } = await freedonia();
    await articles.open(7, 'news.example', ARTICLE);
    const reasons = await articles.reasons(7, { block: 3, start: 3 }, EN);
    expect(reasons?.reasons.length).toBeGreaterThan(0);
    expect(reasons?.score).toBeGreaterThan(0);
    expect(await articles.reasons(7, { block: 3, start: 8 }, EN)).toBeUndefined();
    expect(await articles.reasons(7, { block: 99, start: 0 }, EN)).toBeUndefined();
  });

  it('is as good in a worker that was started again', async () => {
    const { articles, restart } = await freedonia();
    await articles.open(7, 'news.example', ARTICLE);
    const before = await articles.overview(7, EN);
    const again = restart().articles;
    expect(await again.overview(7, EN)).toEqual(before);
    expect(places(await again.mentions(7))).toEqual(ALL);
    expect((await again.reasons(7, { block: 3, start: 0 }, EN))?.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    ['text', 'x'],
    ['a state without article', '{"version":1}'],
    ['another version', '{"version":2}'],
    ['null', 'null'],
  ])('is none where what was kept is not its state: %s', async (_, kept) => {
    const { articles, sessions } = await freedonia();
    sessions.kept.set(7, kept === 'x' ? '"x"' : kept);
    expect(await articles.mentions(7)).toBeUndefined();
  });

  it('gets its cards even where it is too large to be kept', async () => {
    const { articles, sessions } = await freedonia();
    sessions.write = async () => {
      throw new Error('quota');
    };
    expect(places(await articles.open(7, 'news.example', ARTICLE))).toEqual(ALL);
    expect(places(await articles.mentions(7))).toEqual(ALL);
  });

  it('may be empty, undated, or in a language that nobody reads', async () => {
    const { articles } = await freedonia();
    const { date: _, ...undated } = ARTICLE;
    expect(await articles.open(1, 'h', { lang: 'en', title: '', blocks: [] })).toEqual([]);
    expect(places(await articles.open(2, 'h', undated))).toContain('2:10 firefly');
    expect(await articles.open(3, 'h', { ...ARTICLE, lang: 'xx' })).toBeInstanceOf(Array);
    expect((await articles.overview(1, EN))?.cast).toEqual([]);
    expect(await articles.overview(2, EN)).not.toHaveProperty('date');
  });
});

describe('a page that lives', () => {
  const more = [{ id: 4, role: 'text', text: 'Later, Chicolini was arrested in Freedonia.' }] as const;
  const AFTER = [...ALL, '4:7 chicolini', '4:33 freedonia'];

  it('has its new blocks linked in the light of the old', async () => {
    const { articles } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    expect(places(await articles.change(7, more, []))).toEqual(AFTER);
  });

  it('has them linked alike after the worker was stopped', async () => {
    const { articles, restart } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    expect(places(await restart().articles.change(7, more, []))).toEqual(AFTER);
  });

  it('loses the mentions of blocks that it removed', async () => {
    const { articles } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    expect(places(await articles.change(7, more, [2, 3]))).toEqual(['1:0 firefly', '4:7 chicolini', '4:33 freedonia']);
    expect(places(await articles.change(7, [], [4, 99]))).toEqual(['1:0 firefly']);
  });

  it('has a block linked anew when it comes again with another text', async () => {
    const { articles } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    const changed = [{ id: 3, role: 'text', text: 'In Freedonia, Chicolini said nothing.' }] as const;
    const mentions = places(await articles.change(7, changed, []));
    expect(mentions).toEqual(expect.arrayContaining(['3:3 freedonia', '3:14 chicolini']));
    expect(mentions).not.toContain('3:0 firefly');
  });

  it('takes changes that come at once one after the other', async () => {
    const { articles } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    const blocks = [4, 5, 6].map((id) => ({ id, role: 'text', text: 'And Rufus Firefly went on.' }) as const);
    await Promise.all(blocks.map((block) => articles.change(7, [block], [])));
    expect(places(await articles.mentions(7))).toEqual([...ALL, '4:4 firefly', '5:4 firefly', '6:4 firefly']);
  });

  it('goes on after a change that failed', async () => {
    const { articles, packs, sessions } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    sessions.read = async () => {
      throw new Error('no storage');
    };
    await expect(articles.change(8, more, [])).rejects.toThrow('no storage');
    expect(places(await articles.change(7, more, []))).toEqual(AFTER);
    expect((await packs.packs()).length).toBe(1);
  });
});

describe("the reader's choices", () => {
  it('"I know this one" takes the profile out of mentions, cast and context', async () => {
    const { articles, choices } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    const id = await choices.choose({ type: 'mute', entity: 'chicolini' });
    expect(places(await articles.mentions(7))).toEqual(ALL.filter((place) => !place.includes('chicolini')));
    expect((await articles.overview(7, EN))?.cast.map((row) => row.id)).toEqual(['firefly', 'freedonia']);
    expect((await articles.context(7))?.cast).toEqual(['firefly', 'freedonia']);
    await choices.undo(id);
    expect(places(await articles.mentions(7))).toEqual(ALL);
  });

  it.each([
    ['on this site', { site: 'h' }, false],
    ['on another site', { site: 'other' }, true],
    ['everywhere', {}, false],
  ])('"not this one" %s takes away that name only, however it is written', async (_, where, stays) => {
    const { articles, choices } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    await choices.choose({ type: 'not-this', entity: 'firefly', name: 'FIREFLY', ...where });
    const mentions = places(await articles.mentions(7));
    expect(mentions?.includes('3:0 firefly')).toBe(stays);
    expect(mentions).toContain('2:10 firefly');
  });

  it('"not this one" here holds in this article alone, outlives the worker, and is undone', async () => {
    const { articles, restart } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    await articles.open(8, 'h', ARTICLE);
    const id = await articles.turnAway(7, 'firefly');
    if (id === undefined) throw new Error('no id');
    const again = restart().articles;
    expect(places(await again.mentions(7))).toEqual(ALL.filter((place) => !place.includes('firefly')));
    expect(places(await again.mentions(8))).toEqual(ALL);
    expect(await again.takeBack([8, 7, 9], id)).toBe(7);
    expect(await again.takeBack([8, 7, 9], id)).toBeUndefined();
    expect(places(await again.mentions(7))).toEqual(ALL);
  });
});

describe('packs that change while an article is open', () => {
  it('give it their profiles when it is linked again', async () => {
    const { articles, packs } = await freedonia([]);
    expect(await articles.open(7, 'h', ARTICLE)).toEqual([]);
    await packs.import(packStream(FREEDONIA, { id: 'freedonia' }), { origin: 'bundled' });
    expect(places(await articles.relink(7))).toEqual(ALL);
  });

  it('take their profiles along when they are removed', async () => {
    const { articles, packs } = await freedonia();
    await articles.open(7, 'h', ARTICLE);
    await packs.remove('freedonia');
    expect(await articles.mentions(7)).toEqual([]);
    expect((await articles.overview(7, EN))?.cast).toEqual([]);
  });

  it('make one mention of a profile that two of them have, and name both', async () => {
    const { articles, packs } = await freedonia();
    await packs.import(packStream(FREEDONIA.slice(0, 1), { id: 'another' }), { origin: 'file' });
    const mentions = await articles.open(7, 'h', ARTICLE);
    expect(places(mentions)).toEqual(ALL);
    expect(mentions[0]?.packs).toEqual(['another', 'freedonia']);
  });

  it('are read again when one was replaced under the linker', async () => {
    const { articles, packs } = await freedonia();
    const article: Article = { ...ARTICLE, blocks: ARTICLE.blocks.slice(1) };
    const facts = packs.facts.bind(packs);
    let replaced = false;
    packs.facts = async (...asked) => {
      if (!replaced) {
        replaced = true;
        await packs.import(packStream([...FREEDONIA, profile('zz')], { id: 'freedonia' }), { origin: 'bundled' });
      }
      return facts(...asked);
    };
    expect(places(await articles.open(7, 'h', article))).toEqual(ALL.slice(1));
  });
});
