import type { Article, Mention } from '../linking/article.ts';
import { foldedTokens, tokenise } from '../text/tokens.ts';

/** Kinds of evidence whose detail is words of the article. */
const IN_WORDS: ReadonlySet<string> = new Set(['article-words', 'near-word', 'type-cue']);

/**
 * Folded words ("morales", "anez") as the article writes them where it first does ("Morales", "Áñez"). What does not
 * stand in the article is given back as it came.
 */
export function asWritten(keys: readonly string[], { title, blocks }: Article): ReadonlyMap<string, string> {
  const wanted = new Map(keys.map((key) => [key, key.split(' ')]));
  const written = new Map<string, string>();
  for (const text of [...blocks.map((block) => block.text), title]) {
    if (wanted.size === 0) break;
    const tokens = tokenise(text);
    const words = foldedTokens(tokens);
    for (const [key, parts] of wanted) {
      const at = words.findIndex((_, row) => parts.every((part, i) => words[row + i] === part));
      if (at < 0) continue;
      written.set(key, text.slice(tokens.start[at], tokens.end[at + parts.length - 1]));
      wanted.delete(key);
    }
  }
  for (const key of wanted.keys()) written.set(key, key);
  return written;
}

/** Reasons that rest on words of the article, with these as it writes them: they are folded for the linker. */
export function readableReasons(reasons: Mention['reasons'], article: Article): Mention['reasons'] {
  const details = reasons.flatMap(({ kind, detail }) => (IN_WORDS.has(kind) && detail ? [detail] : []));
  const written = asWritten(details, article);
  return reasons.map((reason) => {
    const detail = IN_WORDS.has(reason.kind) && reason.detail ? written.get(reason.detail) : undefined;
    return detail === undefined ? reason : { ...reason, detail };
  });
}
