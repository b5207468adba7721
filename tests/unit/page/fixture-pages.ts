import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';

const FOLDER = 'tests/fixtures/pages';

const ExpectedSchema = v.record(
  v.string(),
  v.variant('article', [
    v.strictObject({
      article: v.literal(true),
      lang: v.string(),
      date: v.optional(v.string()),
      title: v.string(),
      /** Texts that the article's map must hold, each within one block. */
      in: v.array(v.string()),
      out: v.array(v.string()),
    }),
    v.strictObject({ article: v.literal(false) }),
  ]),
);

export const EXPECTED = v.parse(ExpectedSchema, JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')));
export const ARTICLES = Object.entries(EXPECTED).flatMap(([file, page]) => (page.article ? [{ file, page }] : []));
export const OTHERS = Object.entries(EXPECTED).flatMap(([file, page]) => (page.article ? [] : [file]));

/** A fixture as a document of jsdom at its address; its scripts don't run. */
export function openPage(file: string): JSDOM {
  const contentType = file.endsWith('.xml') ? 'application/xml' : 'text/html';
  return new JSDOM(readFileSync(`${FOLDER}/${file}`, 'utf8'), {
    url: addressOf(file),
    contentType: `${contentType};charset=utf-8`,
  });
}

export function addressOf(file: string): string {
  return `https://www.reuters.com/${file.replace(/\.html$/, '')}`;
}

export const NOW = new Date('2026-11-20T12:00:00Z');
