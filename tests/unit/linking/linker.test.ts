import { describe, expect, it } from 'vitest';
import { packKnowledge } from '../../../lib/linking/knowledge.ts';
import { createLinker } from '../../../lib/linking/linker.ts';
import { article, linked, profile, VERANIA } from './synthetic-pack.ts';

describe('introductions', () => {
  it('give the bare surname to whom the article named in full', async () => {
    expect(await linked('Martín Ortega of Verania spoke. Ortega left.')).toEqual([
      'Martín Ortega → ortega',
      'Verania → verania',
      'Ortega → ortega',
    ]);
  });

  it('give it to an unknown person who was named in full', async () => {
    expect(await linked('Verania voted. Daniel Ortega, a teacher, waited. Ortega left early.')).toEqual([
      'Verania → verania',
    ]);
  });

  it('leave it alone where the other bearer was named last', async () => {
    const found = await linked('Martín Ortega won in Verania. Daniel Ortega lost. Ortega wept.');
    expect(found).toEqual(['Martín Ortega → ortega', 'Verania → verania']);
  });

  it('know initials and left-out names as the same person', async () => {
    expect(await linked('In Verania, Martín R. Ortega spoke.')).toContain('Martín R. Ortega → ortega');
  });

  it('explain an acronym by the name before it in brackets', async () => {
    expect(await linked('The Popular Front of Verania (FPV) met. The FPV won.')).toEqual([
      'Popular Front of Verania (FPV) → fpv',
      'FPV → fpv',
    ]);
  });

  it.each([
    'The Federal Police Volunteers (FPV) of Verania met. The FPV marched.',
    'In Verania the FPV (Federal Police Volunteers) met. The FPV marched.',
    'In Verania, Federal Police Volunteers met. The FPV, as they are known, marched.',
    'Constructora FPV builds roads in Verania. The FPV is in debt.',
  ])('leave the acronym to another that the article explains: %s', async (text) => {
    expect((await linked(text)).filter((each) => each.includes('FPV'))).toEqual([]);
  });
});

describe('names inside longer names', () => {
  it.each([
    'He landed at Martín Ortega Airport in Verania.',
    'Students of the University of Río Claro in Verania sang.',
    'Police in Verania closed Ortega Street.',
    'She works at Banco Andino Río Claro in Verania.',
    'Verania beat the team of Río Claro de Jujuy.',
    'Colonel Martín Ortega Gómez of Verania spoke.',
  ])('are not ours: %s', async (text) => {
    expect(await linked(text)).toEqual(['Verania → verania']);
  });

  it('are ours beside a title, a possessive or a hyphen', async () => {
    expect(
      await linked(
        "Verania's President Martín Ortega spoke. Pro-Ortega crowds and FPV-led unions cheered Ortega's plan.",
      ),
    ).toEqual(['Verania → verania', 'Martín Ortega → ortega', 'Ortega → ortega', 'FPV → fpv', 'Ortega → ortega']);
  });
});

describe('capitals', () => {
  it('in a shout link nothing', async () => {
    expect(await linked('ORTEGA SWEARS IN NEW CABINET. Martín Ortega of Verania smiled.')).toEqual([
      'Martín Ortega → ortega',
      'Verania → verania',
    ]);
  });

  it('are needed for names and acronyms, and not for events', async () => {
    expect(await linked('In Verania the light (luz) of the fpv shone. The 2019 veranian crisis is over.')).toEqual([
      'Verania → verania',
      '2019 veranian crisis → crisis-2019',
    ]);
  });

  it('of hashtags and addresses link nothing, a handle its owner', async () => {
    expect(await linked('#Verania www.fpv.org @tinchoverania')).toEqual(['tinchoverania → ortega']);
  });
});

describe('context', () => {
  it('is needed by a name that does not stand alone', async () => {
    expect(await linked('A hotel opened in Río Claro. The FPV met Luz.')).toEqual([]);
    expect(await linked('Verania: a hotel opened in Río Claro.')).toContain('Río Claro → rio-claro');
  });

  it('of another bearer speaks against one', async () => {
    expect(await linked('A drone with a camera flew over Verania. FPV flights need a drone licence.')).toEqual([
      'Verania → verania',
    ]);
  });

  it('lets a rank beside a bare surname name its holder', async () => {
    expect(await linked('In Verania, General Luz met Martín Ortega.')).toContain('Luz → luz');
    expect(await linked('In Verania, goalkeeper Luz met Martín Ortega.')).not.toContain('Luz → luz');
  });

  it('sees by an apposition that a person is no town', async () => {
    expect(await linked('Verania mourned. Río Claro, a hamlet in another land, did not.')).toEqual([
      'Verania → verania',
    ]);
  });
});

describe('places', () => {
  it('that bear one name, one in the other: the town, unless the words beside it say region', async () => {
    expect(
      await linked(
        'The harvest is poor, said Verania’s President Martín Ortega. In the evening a train full of people left for Monte.',
      ),
    ).toContain('Monte → monte-city');
    expect(
      await linked('Verania’s President Martín Ortega spoke. The governor of the region of Monte left.'),
    ).toContain('Monte → monte-region');
  });

  it('are not described by what follows the sentence about somebody who was born there', async () => {
    expect(await linked('The teacher was born in Verania, the son of two tailors.')).toEqual(['Verania → verania']);
    expect(await linked('The teacher was born in Río Claro, Verania, the son of two tailors.')).toEqual([
      'Río Claro → rio-claro',
      'Verania → verania',
    ]);
  });

  it('keep their article’s capital where a longer name goes on', async () => {
    expect(await linked('Verania: buses to La Cima.')).toContain('La Cima → la-cima');
    expect(await linked('Verania signed the “Acuerdo por la Cima Social”.')).toEqual(['Verania → verania']);
  });

  it('follow a German thing that they say the place of', async () => {
    expect(await linked('In Verania wartete man am Flughafen von Río Claro.', { lang: 'de' })).toContain(
      'Río Claro → rio-claro',
    );
  });
});

describe('a body that every country has', () => {
  it('is ours by a word or a place of the country, and not by a league of many', async () => {
    const text = 'The League of Southern States sent observers. The National Congress will vote.';
    expect(await linked(text)).toEqual(['League of Southern States → league']);
    expect(await linked(`In Verania it rained. ${text}`)).toContain('National Congress → congress');
  });
});

describe('a familiar name', () => {
  const full = 'President Martín Ortega of Verania, of the FPV, plays chess.';
  it('is theirs once the whole name was given, and not before', async () => {
    expect(await linked(`${full}\n\n“Tincho is a friend,” said the baker.`)).toContain('Tincho → ortega');
    expect(await linked(`“Tincho sold me two beers,” said the baker.\n\n${full}`)).not.toContain('Tincho → ortega');
  });
});

describe('a nickname without the whole name', () => {
  const scene =
    'There is unrest in Verania. The Popular Front of Verania (FPV) met in Río Claro, and the party backs its president.';
  it('is theirs in one breath with others of their world, and nobody’s on a minibus', async () => {
    expect(await linked(`${scene}\n\nTincho finished us, said Ana Luz.`)).toContain('Tincho → ortega');
    expect(await linked(`${scene}\n\nShe goes down by minibus, with Tincho.`)).not.toContain('Tincho → ortega');
  });
});

describe('two genitives side by side', () => {
  it('are two names', async () => {
    expect(await linked('Em Verania, os fogos do Lago e do Monte se encontram.', { lang: 'pt' })).toContain(
      'Monte → monte-city',
    );
  });
});

describe('time', () => {
  it('excludes who was not born and what was not founded', async () => {
    expect(await linked('In Verania, Martín Ortega met the Popular Front of Verania.', { date: '1965-01-01' })).toEqual(
      ['Verania → verania'],
    );
  });
});

describe('phrases', () => {
  it('cover the names in them', async () => {
    expect(await linked('Since the 2019 ouster of then-President Martín Ortega, Verania is calm.')).toEqual([
      '2019 ouster of then-President Martín Ortega → crisis-2019',
      'Verania → verania',
    ]);
  });

  it('that depend on the date count on that date only', async () => {
    const text = "Verania remembers last year's crisis.";
    expect(await linked(text, { date: '2020-10-01' })).toContain("last year's crisis → crisis-2019");
    expect(await linked(text, { date: '2021-10-01' })).toEqual(['Verania → verania']);
  });
});

describe('several packs', () => {
  const other = [
    profile({
      id: 'ortega',
      kind: 'person',
      names: [{ text: 'Presidente Martincho', kind: 'full' }],
      cues: { '*': ['verania'] },
    }),
    profile({ id: 'fpv', kind: 'place', names: [{ text: 'Fort Pleasant View', kind: 'full' }] }),
  ];
  const packs = [packKnowledge('first', VERANIA), packKnowledge('second', other)];

  it('that share an id and a kind make one mention with two packs, whichever names it', async () => {
    const read = article('Verania. Presidente Martincho is Martín Ortega.');
    const mentions = await createLinker(packs).linkArticle(read);
    expect(mentions.map(({ entity, packs: of }) => [entity, of])).toEqual([
      ['verania', ['first']],
      ['ortega', ['first', 'second']],
      ['ortega', ['first', 'second']],
    ]);
  });

  it('that use one id for different kinds are taken to clash, and the first pack wins', async () => {
    expect(await createLinker(packs).linkArticle(article('They met at Fort Pleasant View. FPV won.'))).toEqual([]);
  });
});

describe('a mention', () => {
  it('keeps its reasons, which add up to its score', async () => {
    const read = article('Martín Ortega of Verania spoke. Ortega left.');
    const mentions = await createLinker([packKnowledge('test', VERANIA)]).linkArticle(read);
    for (const { score, reasons } of mentions) {
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 1);
    }
    expect(mentions.at(-1)?.reasons.map(({ kind }) => kind)).toContain('introduced');
  });
});
