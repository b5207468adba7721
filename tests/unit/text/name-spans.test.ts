import { describe, expect, it } from 'vitest';
import { LOOK, readNames, readWords } from '../../../lib/text/name-spans.ts';

const read = (text: string, language = 'en') => readNames(readWords(text, language), language, () => false);
const spans = (text: string, language?: string) => {
  const { tokens, spans: found } = read(text, language);
  return found.map(({ start, end }) => text.slice(tokens.start[start], tokens.end[end - 1]));
};
const looks = (text: string, word: string, bit: number, language?: string) => {
  const { words, looks: found } = read(text, language);
  return ((found[words.indexOf(word)] ?? 0) & bit) !== 0;
};

describe('name spans', () => {
  it.each([
    ['en', 'The Organization of American States met Mary Smith.', ['Organization of American States', 'Mary Smith']],
    ['es', 'Ayer habló la Universidad Mayor de San Andrés.', ['Universidad Mayor de San Andrés']],
    ['en', 'Yesterday Gen. Juan Pérez left. Smith stayed.', ['Gen. Juan Pérez', 'Smith']],
    ['en', 'On Tuesday in July he met J. Smith', ['J. Smith']],
    ['de', 'Die Regierung sprach mit Angela Meier über die Verfassung.', ['Angela Meier']],
    ['en', 'ABC. Paul said', ['ABC', 'Paul']],
  ])('in %s: %j', (language, text, expected) => {
    expect(spans(text, language)).toEqual(expected);
  });

  it('know a shout, a dateline and an acronym apart', () => {
    expect(looks('SMITH SWEARS IN NEW CABINET. He spoke.', 'smith', LOOK.shout)).toBe(true);
    expect(looks('LA HAYA, Holanda (AP) — Un tribunal', 'haya', LOOK.dateline, 'es')).toBe(true);
    expect(looks('the UN said', 'un', LOOK.shout)).toBe(false);
  });

  it('leave out hashtags and addresses and know handles', () => {
    expect(looks('so #Peace wins', 'peace', LOOK.tag)).toBe(true);
    expect(looks('see www.Example.org now', 'example', LOOK.tag)).toBe(true);
    expect(looks('by @SomeBody now', 'somebody', LOOK.handle)).toBe(true);
  });
});
