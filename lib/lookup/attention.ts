import type { Article, Mention } from '../linking/article.ts';

/** How much of an article is about one profile. */
export interface Attention {
  readonly entity: string;
  readonly mentions: number;
  /** Share of the attention that the article gives to all its profiles, 0 to 1. */
  readonly weight: number;
}

const IN_HEADLINE = 3;
const EARLY = 2;
const OFTEN = 2;

/**
 * Who an article is about, most first. How often, how early and whether in the headline are the three signs that
 * carry most of what is known of salience in news (Dunietz & Gillick, "A New Entity Salience Task with Millions of
 * Training Examples", 2014); counts are taken as logarithms as there. The factors are plain judgement.
 */
export function attentionOf(article: Article, mentions: readonly Mention[]): readonly Attention[] {
  const blocks = positions(article);
  const seen = new Map<string, { mentions: number; first: number; inHeadline: boolean }>();
  for (const mention of mentions) {
    const block = blocks.byId.get(mention.block);
    const at = (block?.from ?? blocks.length) + mention.start;
    const known = seen.get(mention.entity);
    seen.set(mention.entity, {
      mentions: (known?.mentions ?? 0) + 1,
      first: Math.min(known?.first ?? at, at),
      inHeadline: (known?.inHeadline ?? false) || block?.role === 'headline',
    });
  }
  const scored = [...seen].map(([entity, { mentions: count, first, inHeadline }]) => {
    const early = EARLY * (1 - Math.min(1, first / Math.max(1, blocks.length)));
    return {
      entity,
      mentions: count,
      first,
      score: OFTEN * Math.log2(1 + count) + (inHeadline ? IN_HEADLINE : 0) + early,
    };
  });
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  return scored
    .sort((a, b) => b.score - a.score || a.first - b.first)
    .map(({ entity, mentions: count, score }) => ({ entity, mentions: count, weight: score / total }));
}

/** Where each block begins in the article's text, in UTF-16 units. */
function positions(article: Article) {
  const byId = new Map<number, { readonly from: number; readonly role: Article['blocks'][number]['role'] }>();
  let length = 0;
  for (const { id, text, role } of article.blocks) {
    byId.set(id, { from: length, role });
    length += text.length;
  }
  return { byId, length };
}
