import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readArticle } from '../../../lib/page/article.ts';
import { computedStyles } from '../../../lib/page/box-style.ts';
import { looksLikeArticle } from '../../../lib/page/gate-check.ts';
import { atOnce } from '../../../lib/page/slices.ts';
import { mapText } from '../../../lib/page/text-map.ts';
import { ARTICLES, addressOf, EXPECTED, NOW, OTHERS, openPage } from './fixture-pages.ts';

function read(file: string, asked = false) {
  const { window } = openPage(file);
  const article = atOnce(readArticle({ document: window.document, url: addressOf(file), now: NOW, asked }));
  return { window, article };
}

function gateSays(file: string): boolean {
  const { window } = openPage(file);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  return looksLikeArticle();
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the corpus of pages', () => {
  it('says of every page what is to be expected, and holds at least 25 of them', () => {
    const files = readdirSync('tests/fixtures/pages').filter((file) => /\.(html|xml)$/.test(file));
    expect(Object.keys(EXPECTED).sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThanOrEqual(25);
  });
});

describe.each(ARTICLES)('the article $file', ({ file, page }) => {
  it('passes the gate', () => {
    expect(gateSays(file)).toBe(true);
  });

  it('is read with its language, day and title', () => {
    const { article } = read(file);
    expect(article && { lang: article.lang, date: article.date, title: article.title }).toEqual({
      lang: page.lang,
      date: page.date,
      title: page.title,
    });
  });

  it('is mapped with its text and nothing beside it', () => {
    const { window, article } = read(file);
    const styles = computedStyles(window);
    const map = atOnce(mapText(article?.roots ?? [], { styles, headline: article?.headline ?? null }));
    const missing = page.in.filter((text) => !map.blocks.some((block) => block.text.includes(text)));
    const intruding = page.out.filter((text) => map.blocks.some((block) => block.text.includes(text)));
    expect({ missing, intruding }).toEqual({ missing: [], intruding: [] });
    expect(map.blocks.filter((block) => block.role === 'headline').length).toBeLessThanOrEqual(1);
  });
});

describe.each(OTHERS)('the page %s, which is no article', (file) => {
  it('is stopped at the gate', () => {
    expect(gateSays(file)).toBe(false);
  });

  it('is not read', () => {
    expect(read(file).article).toBeUndefined();
  });
});

describe('a page that the reader asks for', () => {
  it('is read where it has running text, whatever it calls itself', () => {
    expect(read('docs.html', true).article?.title).toBe('Reading articles');
    expect(read('empty-body.html', true).article).toBeUndefined();
    expect(read('document.xml', true).article).toBeUndefined();
  });
});
