import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../lib/packs/check.ts';
import { type Finding, parseProfileSource } from '../../../lib/packs/source.ts';

const SOURCE = `id: ada
kind: person
checked: 2026-03
label: { en: Ada Prima, es: Ada Prima }
life: { from: 1960-05-01 }
names:
  - { text: Ada Prima, kind: full }
  - { text: Prima, kind: surname }
phrases:
  - { lang: en, text: "general strike|stoppage of? <strike>" }
brief:
  en: Teacher who was president of Utopia from 2010 to 2016.
  es: Maestra que fue presidenta de Utopía de 2010 a 2016.
roles:
  - title: { en: president of Utopia, es: presidenta de Utopía }
    of: utopia
    from: 2010-01-22
    to: 2016-03-10
    sources: [inauguration]
events:
  - key: falls
    date: 2016-03-10
    text: { en: She resigned after a strike., es: Renunció tras una huelga. }
    short: { en: resigns after a strike, es: renuncia tras una huelga }
    concerns: [strike]
    sources: [fall]
relations:
  - { type: took-part-in, to: strike, from: 2016-03-01, sources: [fall] }
contested:
  - question: { en: Was it legal?, es: ¿Fue legal? }
    from: 2016-03-01
    positions:
      - { holder: { en: Unions, es: Sindicatos }, text: { en: It was legal., es: Fue legal. }, date: 2016-03-01, sources: [fall, inauguration] }
      - { holder: { en: A court, es: Un tribunal }, text: { en: It was not legal., es: No fue legal. }, date: 2016-09-09, sources: [fall, ruling] }
sources:
  inauguration: { publisher: Gazette, title: Ada Prima sworn in, url: "https://gazette.org/a", date: 2010-01-22 }
  fall: { publisher: Courier, title: Ada Prima resigns, url: "https://courier.net/b", date: 2016-12-01 }
  ruling: { publisher: Reporter, title: A court rules, url: "https://reporter.org/c", date: 2016-12-02 }
`;

const other = (id: string, text = '') =>
  `id: ${id}
kind: event
checked: 2026-03
label: { en: Thing ${id}, es: Cosa ${id} }
names: [{ text: Thing ${id}, kind: full }]
brief: { en: A thing of the tests., es: Una cosa de las pruebas. }
roles: [{ title: { en: under way, es: en curso }, type: status, sources: [a] }]
${text}
sources: { a: { publisher: Gazette, title: A page, url: "https://gazette.org/${id}" } }
`;

function findings(texts: Readonly<Record<string, string>>): readonly Finding[] {
  const profiles = Object.entries(texts).map(([id, text]) => {
    const parsed = parseProfileSource(`packs/tests/profiles/${id}.yaml`, text);
    if (!parsed.ok) throw new Error(`${id}: ${parsed.findings[0]?.message}`);
    return parsed;
  });
  return checkPack({ profiles, languages: ['en', 'es'], present: new Set(Object.keys(texts)) });
}

const REST = { strike: other('strike'), utopia: other('utopia') };
const found = (from: string, to: string, rest: Readonly<Record<string, string>> = REST) => {
  if (!SOURCE.includes(from)) throw new Error(`the sample has no "${from}"`);
  return findings({ ada: SOURCE.replace(from, to), ...rest });
};

describe('the check of a pack', () => {
  it('finds nothing in a sound one', () => {
    expect(findings({ ada: SOURCE, ...REST })).toEqual([]);
  });

  it.each([
    [
      'a source that is not listed',
      'sources: [inauguration]',
      'sources: [inaugration]',
      19,
      /inaugration is not listed/,
    ],
    ['a source that nothing cites', 'sources: [fall, ruling]', 'sources: [fall]', 38, /cited by no statement/],
    ['a source at a made-up site', 'gazette.org/a', 'example.com/a', 36, /no public site/],
    ['one address twice', 'https://gazette.org/a', 'http://www.courier.net/b/', 37, /one address/],
    ['a source newer than the check', '2016-12-01 }', '2026-04-01 }', 37, /newer than "checked"/],
    ['a role that ends before it begins', 'to: 2016-03-10', 'to: 2009', 15, /before it begins/],
    ['a statement after the check', 'date: 2016-03-10', 'date: 2026-11-01', 21, /after "checked"/],
    ['a role before the birth', 'from: 2010-01-22', 'from: 1950', 15, /before its holder/],
    ['an event before the birth', 'date: 2016-03-10', 'date: 1959', 21, /before the birth/],
    ['a life that ends before it begins', '1960-05-01 }', '1960-05-01, to: 1959 }', 5, /before it begins/],
    [
      'a position from before its question',
      'from: 2016-03-01\n    positions',
      'from: 2016-04\n    positions',
      33,
      /before the question/,
    ],
    ['a missing language', 'es: presidenta de Utopía }', 'pt: presidenta da Utopia }', 15, /no text in "es"/],
    ['a judging word', 'Teacher who was', 'Notorious, corrupt teacher who was', 12, /"corrupt" judges/],
    ['a judging word in Spanish', 'Maestra que', 'Valiente y corrupta maestra que', 13, /"corrupta" judges/],
    [
      'positions out of balance',
      'en: It was not legal.',
      'en: It was by no means legal in any way at all.',
      30,
      /out of balance in "en"/,
    ],
    ['an event that is no sentence', 'She resigned after a strike.', 'she resigned after a strike', 23, /full stop/],
    [
      'a short text with a full stop',
      'en: resigns after a strike,',
      'en: resigns after a strike.,',
      24,
      /no full stop/,
    ],
    ['a title with an article', 'en: president of', 'en: the president of', 15, /without an article/],
    ['a state among the offices', 'en: president of Utopia,', 'en: in prison,', 15, /type: status/],
    ['a relation to itself', 'to: strike, from', 'to: ada, from', 28, /refers to itself/],
    ['a phrase with an empty alternative', 'strike|stoppage', 'strike|', 10, /empty alternative/],
    ['a phrase with foreign signs', 'of? <strike>', '(of)? <strike>', 10, /no other signs/],
    ['a phrase that names nobody', '<strike>"', '<strikes>"', 10, /no profile "strikes"/],
    ['a language that no article is read in', 'kind: surname }', 'kind: surname, langs: [it] }', 8, /"it"/],
    ['a name in lower case', 'text: Prima,', 'text: prima,', 8, /found with capitals only/],
    ['a file under another name', 'id: ada', 'id: adah', 1, /differs from the file/],
  ])('names file and line of %s', (_, from, to, line, message) => {
    const all = found(from, to).filter((finding) => message.test(finding.message));
    expect(all.map((finding) => [finding.file, finding.line, finding.soft])).toEqual([
      ['packs/tests/profiles/ada.yaml', line, undefined],
    ]);
  });

  it('tells a missing profile once, with all who name it', () => {
    const { utopia } = REST;
    const dangling = findings({ ada: SOURCE, utopia }).filter((finding) => /no profile "strike"/.test(finding.message));
    expect(dangling).toMatchObject([{ line: 25, message: expect.stringContaining('named by ada') }]);
  });

  it('does not call a profile missing whose file cannot be read', () => {
    const parsed = parseProfileSource('packs/tests/profiles/ada.yaml', SOURCE);
    if (!parsed.ok) throw new Error('unreadable');
    const present = new Set(['ada', 'strike', 'utopia']);
    expect(checkPack({ profiles: [parsed], languages: ['en', 'es'], present })).toEqual([]);
  });

  it('finds one happening with two dates', () => {
    const strike = other(
      'strike',
      'events: [{ key: falls, date: 2016-03-11, text: { en: It fell., es: Cayó. }, sources: [a] }]',
    );
    expect(found('id: ada', 'id: ada', { ...REST, strike })).toMatchObject([
      { file: 'packs/tests/profiles/strike.yaml', message: expect.stringContaining('2016-03-10 in ada') },
    ]);
  });

  it.each([
    ['two presidents at a time', '2015-01-01', 1],
    ['a handing over on one day', '2016-03-10', 0],
    ['a begin in the year of the other’s end', '2016', 0],
  ])('%s: %s', (_, from, count) => {
    const next = SOURCE.replace('id: ada', 'id: bea')
      .replaceAll('Ada Prima', 'Bea Quinta')
      .replace('from: 2010-01-22\n    to: 2016-03-10', `from: ${from}`)
      .replace(/events:[\s\S]*?relations:/, 'relations:');
    expect(
      findings({ ada: SOURCE, bea: next, ...REST }).filter((finding) => /overlaps/.test(finding.message)),
    ).toHaveLength(count);
  });

  it('finds one office twice at a time in one profile', () => {
    const twice = 'roles:\n  - { title: { en: president of Utopia, es: x }, of: utopia, from: 2012, sources: [fall] }';
    expect(found('roles:', twice).some((finding) => /overlaps with ada/.test(finding.message))).toBe(true);
  });

  it.each([
    ['stand alone in both', '', '', 1],
    ['stand alone in one', ', alone: false', '', 0],
    ['are told to be shared', '', 'otherBearers: [{ name: Áda PRIMA, who: A teacher, words: [school] }]', 0],
    ['are of other languages', ', langs: [de]', '', 1],
  ])('names of two profiles that %s', (_, own, bearers, count) => {
    const strike = other('strike', bearers).replace(
      '{ text: Thing strike, kind: full }',
      '{ text: ada prima, kind: full, langs: [es, de] }',
    );
    const all = found('{ text: Ada Prima, kind: full }', `{ text: Ada Prima, kind: full${own} }`, { ...REST, strike });
    expect(all.filter((finding) => /stands alone in both/.test(finding.message))).toHaveLength(count);
  });

  it('lets names, quotations, attributed positions and crimes pass', () => {
    const passes = [
      ['Teacher who was', 'Teacher of the Radical Party, charged with corruption, who was'],
      ['Teacher who was', 'Teacher whom rivals called “corrupt” and who was'],
      ['en: It was legal.', 'en: It was corrupt.'],
    ] as const;
    for (const [from, to] of passes) expect(found(from, to)).toEqual([]);
  });

  it.each([
    ['a role without a begin', '    from: 2010-01-22\n', '', 15, /no begin/],
    ['a title with a capital', 'en: president of', 'en: Utopia’s president of', 15, /behind "former"/],
    ['a year in a short text', 'en: resigns after', 'en: resigns in 2016 after', 24, /names its year/],
    ['a matter of few publishers', 'publisher: Reporter', 'publisher: Courier', 30, /rests on 2 publishers/],
    ['a source from before what it tells', 'date: 2016-12-01', 'date: 2016-03-09', 21, /published before/],
  ])('notes %s', (_, from, to, line, message) => {
    const notes = found(from, to).filter((finding) => message.test(finding.message));
    expect(notes[0]).toMatchObject({ line, soft: true });
  });

  it('only notes what may well be right', () => {
    const soft = found('Teacher who was', 'Former teacher and current writer who was');
    expect(soft).toMatchObject([{ line: 12, soft: true }]);
    expect(found('publisher: Reporter', 'publisher: Courier')).toMatchObject([{ soft: true }]);
  });
});
