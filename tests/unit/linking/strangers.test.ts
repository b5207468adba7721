import { describe, expect, it } from 'vitest';
import { linked } from './synthetic-pack.ts';

const ortega = async (text: string, lang = 'en', date = '2024-06-27') =>
  (await linked(text, { lang, date })).filter((each) => each.endsWith('ortega'));

describe('an introduction that does not fit outranks the list of names', () => {
  it.each([
    ['en', 'Verania voted. A tailor, Martín Ortega, closed his shop. Ortega sells coats.'],
    ['en', 'Verania voted. Martín Ortega, a tailor from the south, closed his shop. Ortega sells coats.'],
    ['en', 'Verania voted. A man named Martín Ortega came. Ortega sells coats.'],
    ['en', 'Verania voted. The tailor Martín Ortega closed. "We are done," said Ortega.'],
    ['en', 'Verania voted. Martín Ortega, 20, lost a finger. Ortega went home.'],
    ['en', 'Verania voted. My son, Tincho, slept through it. Tincho is four.'],
    ['es', 'Verania votó. Un vecino de la zona, Martín Ortega, cuida burros. Ortega tuvo miedo.'],
    ['es', 'Verania votó. Su hijo Tincho hace balsas.'],
    ['pt', 'Verania votou. O alfaiate, Martín Ortega, fechou a loja. Ortega vende casacos.'],
    ['fr', 'Verania a voté. Un voisin, Martín Ortega, garde les ânes. Ortega a eu peur.'],
    ['de', 'Verania wählte. Der Landarzt Martín Ortega schwieg. »Nein«, sagte Ortega.'],
  ])('%s: %s', async (lang, text) => {
    expect(await ortega(text, lang)).toEqual([]);
  });

  it.each([
    ['en', "Verania's president, Martín Ortega, spoke. Ortega left."],
    ['en', 'In Verania, President Martín Ortega, a keen chess player, spoke. Ortega left.'],
    ['en', 'In Verania, Martín Ortega, 64, spoke. Ortega left.'],
    ['en', 'Verania voted. Her father, Martín Ortega, spoke. Ortega left.'],
    ['en', 'In Verania they named Martín Ortega minister, and he took the oath. Ortega left.'],
    ['es', 'En Verania habló, según un vecino, Martín Ortega muy tarde. Ortega salió.'],
  ])('%s, and one that fits does not: %s', async (lang, text) => {
    expect(await ortega(text, lang)).toEqual(['Martín Ortega → ortega', 'Ortega → ortega']);
  });

  it('leaves the name to whom it was given last', async () => {
    const text = 'Martín Ortega won in Verania. Ortega smiled. A tailor, Martín Ortega, wept. Ortega sells coats.';
    expect(await ortega(text)).toEqual(['Martín Ortega → ortega', 'Ortega → ortega']);
  });

  it('takes an acronym by what kind of body bears it', async () => {
    expect(await linked('Verania cleared the builder, FPV, on Monday. FPV thanked.')).toEqual(['Verania → verania']);
  });
});
