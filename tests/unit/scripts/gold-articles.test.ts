import { describe, expect, it } from 'vitest';
import { parseGoldArticle } from '../../../scripts/gold-articles.ts';
import { judgedIds, precisionOf, recallOf, scoreArticle } from '../../../scripts/gold-score.ts';

const source = (body: string, head = 'lang: en\ndate: 2024-06-27\ntitle: A title: with a colon\ntrouble: plain') =>
  `---\n${head}\n---\n${body}\n`;

const MARKED = source('[Ann Lee](lee) met [Lee](!lee|ann) and the [EU](?eu) in [Rome](rome-city|rome-dept). Ann left.');

describe('reading a marked article', () => {
  it('gives the text without its marks, and each mark with its place in that text', () => {
    const { text, marks, title, date, trouble } = parseGoldArticle('01-x', MARKED);
    expect(text.trim()).toBe('Ann Lee met Lee and the EU in Rome. Ann left.');
    expect(marks.map(({ start, end, kind, ids }) => [text.slice(start, end), kind, ids])).toEqual([
      ['Ann Lee', 'must', ['lee']],
      ['Lee', 'must-not', ['lee', 'ann']],
      ['EU', 'may', ['eu']],
      ['Rome', 'must', ['rome-city', 'rome-dept']],
    ]);
    expect({ title, date, trouble }).toEqual({ title: 'A title: with a colon', date: '2024-06-27', trouble: 'plain' });
  });

  it.each([
    ['no front matter', 'Only text.'],
    ['Invalid', source('Text.', 'lang: en\ndate: 2024-06-27\ntitle: T\ntrouble: bad weather')],
    ['', source('Text.', 'lang: en\ndate: June\ntitle: T')],
    ["a mark that can't be read", source('[Ann](Lee) came.')],
    ["a mark that can't be read", source('[Ann came.')],
  ])('names the article that is wrong: %s', (message, text) => {
    expect(() => parseGoldArticle('07-torn', text)).toThrow(new RegExp(`07-torn: .*${message}`));
  });
});

describe('scoring an article', () => {
  const article = parseGoldArticle('01-x', MARKED);
  const judged = judgedIds([article]);
  const link = (words: string, entity: string, from = 0) => {
    const start = article.text.indexOf(words, from);
    return { start, end: start + words.length, entity };
  };

  it('speaks of the profiles that are asked for or forbidden, not of those that are left free', () => {
    expect([...judged].sort()).toEqual(['ann', 'lee', 'rome-city', 'rome-dept']);
  });

  it.each([
    ['a link that overlaps its mark', [link('Lee met', 'lee')], { hit: 1, missed: 1, wrong: 0, forbidden: 0 }],
    ['either of two profiles', [link('Rome', 'rome-dept')], { hit: 1, missed: 1, wrong: 0, forbidden: 0 }],
    ['a forbidden link', [link('Lee and', 'lee')], { hit: 0, missed: 2, wrong: 1, forbidden: 1 }],
    ['the wrong profile', [link('Rome', 'lee')], { hit: 0, missed: 2, wrong: 1, forbidden: 0 }],
    ['a link where no mark is', [link('Ann left', 'lee')], { hit: 0, missed: 2, wrong: 1, forbidden: 0 }],
    ['a link that is left free', [link('EU', 'eu')], { hit: 0, missed: 2, wrong: 0, forbidden: 0 }],
    ['a profile that the set does not use', [link('Ann left', 'nobody')], { missed: 2, wrong: 0, unjudged: 1 }],
  ])('counts %s', (_, links, expected) => {
    expect(scoreArticle(article, links, judged).tally).toMatchObject(expected);
  });

  it('lists each fault with its words', () => {
    expect(scoreArticle(article, [link('Lee and', 'lee')], judged).faults).toEqual([
      'forbidden "Lee and" -> lee',
      'missed "Ann Lee" -> lee',
      'missed "Rome" -> rome-city|rome-dept',
    ]);
  });

  it('holds silence to be precise', () => {
    const { tally } = scoreArticle(article, [], judged);
    expect([precisionOf(tally), recallOf(tally)]).toEqual([1, 0]);
  });
});
