import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PartialDateSchema } from '../lib/profiles/dates.ts';
import type { TextArticle } from './link-text.ts';

/** The kinds of trouble that an article of the set was written for; tests/gold/README.md says what each is. */
export const TROUBLES = [
  'plain',
  'surname',
  'acronym',
  'place',
  'ordinary-word',
  'embedded',
  'introduction',
  'nickname',
  'event-phrase',
  'date',
  'live',
  'headline',
  'typography',
  'no-bolivia',
  'other-bearer',
] as const;

/** What a marked span asks for: a link to one of the ids, no link to any of them, or either. */
export type MarkKind = 'must' | 'must-not' | 'may';

export interface Mark {
  /** UTF-16 offsets into the article's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  readonly ids: readonly string[];
}

export interface GoldArticle extends TextArticle {
  /** The file's name without its extension. */
  readonly id: string;
  /** Absent in sets that don't say. */
  readonly trouble?: (typeof TROUBLES)[number] | undefined;
  readonly marks: readonly Mark[];
}

const HeadSchema = v.object({
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'lang is a code of two letters')),
  date: PartialDateSchema,
  title: v.pipe(v.string(), v.minLength(1)),
  trouble: v.optional(v.picklist(TROUBLES)),
});

const KINDS: Readonly<Record<string, MarkKind>> = { '': 'must', '!': 'must-not', '?': 'may' };

/** Reads one marked article. Throws an Error that names the article where its front matter or a mark is no such thing. */
export function parseGoldArticle(id: string, source: string): GoldArticle {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${id}: no front matter`);
  const fields = head.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const meta = v.safeParse(HeadSchema, Object.fromEntries(fields));
  if (!meta.success) throw new Error(`${id}: ${meta.issues[0].message}`);
  const { text, marks } = unmark(body);
  const torn = /\]\(|\[\w/.exec(text);
  if (torn) throw new Error(`${id}: a mark that can't be read at "${text.slice(torn.index, torn.index + 30)}"`);
  return { id, ...meta.output, text, marks };
}

function unmark(body: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const found of body.matchAll(/\[([^\]]+)\]\(([!?]?)([a-z0-9|-]+)\)/g)) {
    const [whole, span = '', sign = '', ids = ''] = found;
    text += body.slice(from, found.index);
    marks.push({
      start: text.length,
      end: text.length + span.length,
      kind: KINDS[sign] ?? 'must',
      ids: ids.split('|'),
    });
    text += span;
    from = found.index + whole.length;
  }
  return { text: text + body.slice(from), marks };
}

/** All marked articles of a folder, in order of file name: the files that begin with a digit. */
export function readGoldFolder(folder: string): GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => /^\d.*\.md$/.test(name))
    .sort()
    .map((name) => parseGoldArticle(name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')));
}
