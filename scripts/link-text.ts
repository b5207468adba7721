import type { Article, Mention } from '../lib/linking/article.ts';
import type { Linker } from '../lib/linking/linker.ts';
import { textBlocks } from '../lib/linking/text-blocks.ts';
import type { PartialDate } from '../lib/profiles/dates.ts';

/** An article as plain text, where blank lines part blocks. */
export interface TextArticle {
  /** A language code, with or without a region: "en", "pt-BR". */
  readonly lang: string;
  readonly date?: PartialDate | undefined;
  readonly title: string;
  readonly text: string;
}

/** A mention placed in the whole text instead of in its block. */
export type TextMention = Omit<Mention, 'block'>;

/** Links an article that is plain text; `start` and `end` are UTF-16 offsets into `text`. */
export async function linkText(linker: Linker, { lang, date, title, text }: TextArticle): Promise<TextMention[]> {
  const blocks = textBlocks(text);
  const article: Article = {
    lang: lang.slice(0, lang.search(/[-_]|$/)).toLowerCase(),
    title,
    blocks: blocks.map(({ block }) => block),
    ...(date ? { date } : {}),
  };
  const offsets = new Map(blocks.map(({ block, start }) => [block.id, start]));
  return (await linker.linkArticle(article)).map(({ block, start, end, ...rest }) => {
    const offset = offsets.get(block) ?? 0;
    return { start: start + offset, end: end + offset, ...rest };
  });
}
