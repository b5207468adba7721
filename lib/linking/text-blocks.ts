import type { Block } from './article.ts';

/** Parts plain text at blank lines; `start` is the block's UTF-16 offset in the text. */
export function textBlocks(text: string): { readonly block: Block; readonly start: number }[] {
  const blocks: { block: Block; start: number }[] = [];
  const parts = /(?:\r?\n[^\S\n]*){2,}/g;
  let start = 0;
  const take = (end: number) => {
    if (text.slice(start, end).trim() !== '') {
      blocks.push({ block: { id: blocks.length, text: text.slice(start, end), role: 'text' }, start });
    }
  };
  for (const gap of text.matchAll(parts)) {
    take(gap.index);
    start = gap.index + gap[0].length;
  }
  take(text.length);
  return blocks;
}
