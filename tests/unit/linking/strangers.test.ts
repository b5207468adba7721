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

  it('leaves the name alone where one paragraph has just given it to two', async () => {
    const both = 'A tailor, Rosa Ortega, wept in Verania over Martín Ortega, the president. Ortega sells coats.';
    expect(await ortega(both)).toEqual(['Martín Ortega → ortega']);
    const apart = 'A tailor, Rosa Ortega, wept in Verania.\n\nMartín Ortega, the president, spoke. Ortega left.';
    expect(await ortega(apart)).toEqual(['Martín Ortega → ortega', 'Ortega → ortega']);
  });

  it('takes a second first name for the first only beside the one that its bearer goes by', async () => {
    const luz = async (text: string) => (await linked(text)).filter((each) => each.endsWith('→ luz'));
    expect(await luz('In Verania, General C. Ana Luz met Martín Ortega.')).toEqual(['C. Ana Luz → luz']);
    expect(await luz('In Verania, Clara Luz met Martín Ortega.')).toEqual([]);
  });

  it('does not make a trader the politician of that surname for the country and its bodies alone', async () => {
    const news = 'Verania signed. The FPV met Martín Ortega.';
    expect(await linked(`${news} The textile trader Luz waited.`)).not.toContain('Luz → luz');
    expect(await linked(`${news} General Luz waited.`)).toContain('Luz → luz');
  });

  it('takes an acronym by what kind of body bears it', async () => {
    expect(await linked('Verania cleared the builder, FPV, on Monday. FPV thanked.')).toEqual(['Verania → verania']);
  });
});

describe('what the sentence itself says', () => {
  const places = async (text: string, lang = 'en') =>
    (await linked(text, { lang })).filter((each) => !each.endsWith('→ verania'));

  it('of a place in a dateline holds for the whole article, but for "that other" one', async () => {
    const text =
      'RIO CLARO, Wis. — Lead brought miners to Río Claro. A coin came from that other Río Claro, in Verania.';
    expect(await places(text)).toEqual(['Río Claro → rio-claro']);
  });

  it('of a place by its country outranks a person of that name', async () => {
    const found = await places(
      'Verania. Rain fell on Río Claro, the capital of Verania. Río Claro Suárez lost her house.',
    );
    expect(found).toEqual(['Río Claro → rio-claro']);
  });

  it.each([
    ['en', 'Martín Ortega of Verania spoke. A ship brings toys from Ortega, in the Balkans.'],
    ['en', 'Martín Ortega of Verania spoke. The Ortega, a flat mountain, is bare.'],
    ['de', 'Martín Ortega aus Verania sprach. Die Ortega, ein flacher Berg, ist kahl.'],
    ['en', 'Martín Ortega of Verania spoke. They danced with a Señor Ortega and left.'],
  ])('of a surname that is no person’s or somebody’s: %s %s', async (lang, text) => {
    expect(await places(text, lang)).toEqual(['Martín Ortega → ortega']);
  });

  it('of a plan that is called somebody’s gives nobody a name', async () => {
    expect(await places("Martín Ortega of Verania spoke. Critics called Ortega's plan a trick.")).toHaveLength(2);
  });

  it('of a quoted word is that it is a word', async () => {
    expect(await places('Verania voted. “FPV”, said a poster in red. The Popular Front of Verania won.')).toEqual([
      'Popular Front of Verania → fpv',
    ]);
  });

  it('of a noun behind a German genitive is no first name', async () => {
    expect(await places('In Verania rief Merkels Freund Martín Ortega an.', 'de')).toEqual(['Martín Ortega → ortega']);
  });
});
