import { describe, expect, it } from 'vitest';
import { articleLanguage, detectLanguage, languageCode } from '../../../lib/page/article-language.ts';

const TEXTS = {
  en: 'The troops that had entered the square were withdrawn in the evening, and the president said that he would not resign. It was the third attempt of this kind in the history of the country, which has had many.',
  es: 'Las tropas que habían entrado en la plaza fueron retiradas por la tarde, y el presidente dijo que no renunciaría. Es el tercer intento de este tipo en la historia del país, que ha tenido muchos.',
  pt: 'As tropas que tinham entrado na praça foram retiradas à tarde, e o presidente disse que não renunciaria. É a terceira tentativa desse tipo na história do país, que já teve muitas, e a mais curta da sua vida.',
  fr: 'Les troupes qui étaient entrées sur la place ont été retirées dans la soirée, et le président a dit qu’il ne démissionnerait pas. C’est la troisième tentative de ce genre dans l’histoire du pays.',
  de: 'Die Truppen, die auf den Platz gerückt waren, wurden am Abend abgezogen, und der Präsident sagte, er werde nicht zurücktreten. Es ist der dritte Versuch dieser Art in der Geschichte des Landes.',
} as const;
const ITALIAN =
  'Le truppe che erano entrate nella piazza sono state ritirate in serata, e il presidente ha detto che non si sarebbe dimesso. È il terzo tentativo di questo genere nella storia del paese.';

describe('the language of an article', () => {
  it.each(Object.entries(TEXTS))('%s is told by its function words', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is in doubt for other languages, short texts and names', () => {
    expect(detectLanguage(ITALIAN)).toBeUndefined();
    expect(detectLanguage('The end of the road')).toBeUndefined();
    expect(detectLanguage('Luis Arce Catacora '.repeat(20))).toBeUndefined();
    expect(detectLanguage('')).toBeUndefined();
  });

  it.each([
    ['en-GB', 'en'],
    ['es_BO', 'es'],
    ['PT', 'pt'],
    ['fil', 'fil'],
    ['', undefined],
    ['x-default', undefined],
    ['und', undefined],
    ['english', undefined],
    [null, undefined],
  ])('the tag %s means %s', (tag, code) => {
    expect(languageCode(tag)).toBe(code);
  });

  it('is what the nearest source declares', () => {
    expect(articleLanguage([undefined, 'pt-BR', 'en'], 'Curto.')).toBe('pt');
  });

  it('is the text’s own where a template was left on another', () => {
    expect(articleLanguage(['en'], TEXTS.fr)).toBe('fr');
  });

  it('is believed where it is none that can be read', () => {
    expect(articleLanguage(['ca'], TEXTS.es)).toBe('ca');
  });

  it('is detected where nothing is declared, and unknown where that fails', () => {
    expect(articleLanguage([null, ''], TEXTS.de)).toBe('de');
    expect(articleLanguage([null], 'Kurz.')).toBeUndefined();
  });
});
