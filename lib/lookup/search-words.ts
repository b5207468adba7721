import { foldedTokens, tokenise } from '../text/tokens.ts';

/**
 * Words that a query may have and a name or role may lack, in the five article languages: joiners of names, and what
 * a question is asked with ("who was president of Bolivia in 2019").
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and at by for from in is of on the to was were who what when ' +
    'al como cual de del el en era fue la las lo los para por que quien quienes un una y ' +
    'da das do dos e em foi na no o os quem um uma ' +
    'au aux des du et etait le les par qui un une ' +
    'am dem den der die das ein eine im und vom von war wer wie zu zum zur'
  ).split(' '),
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Nothing to fold but case, and no points that could belong to an acronym. */
const PLAIN = /^[ !"#$%&'()*+,\-/:;<=>?@[\\\]^_`{|}~A-Za-z0-9]*$/;

/**
 * The folded words of a text, as `tokenise` cuts them; points of an acronym are left out, in lower case too: "O.A.S."
 * and "o.a.s." are "oas". Plain texts take a shorter way to the same words: an import has millions of them.
 */
export function wordsOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const joined = text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (acronym) => acronym.replaceAll('.', ''));
  return foldedTokens(tokenise(joined));
}
