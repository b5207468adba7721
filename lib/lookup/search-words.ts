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

/** The folded words of a text, points of an acronym left out: "O.A.S." and "o.a.s." are "oas". */
export function wordsOf(text: string): readonly string[] {
  return foldedTokens(
    tokenise(text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (acronym) => acronym.replaceAll('.', ''))),
  );
}
