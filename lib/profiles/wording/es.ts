import type { Wording } from './wording.ts';

const day = (pattern: string, withDay: string) => ({ day: withDay, month: pattern, year: pattern });
const onOrIn = (verb: string) => ({ day: `${verb} el {date}`, month: `${verb} en {date}`, year: `${verb} en {date}` });

/** Articles of common first words whose ending misleads; the rest follows from the ending. */
const ARTICLES: Readonly<Record<string, string>> = {
  crisis: 'la',
  masacre: 'la',
  central: 'la',
  corte: 'la',
  ley: 'la',
  red: 'la',
  agua: 'el',
  programa: 'el',
  sistema: 'el',
  naciones: 'las',
};
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(iones|dades|as|ías)$/, 'las'],
  [/(os|ales|ores)$/, 'los'],
  [/(ión|dad|tad|umbre|a|ía)$/, 'la'],
  [/(o|al|or|en|ón|um|aje|ente|ité)$/, 'el'],
];

/** A thing's name takes the article of its first word; a lone word ("Creemos", "CELAC") takes none. */
function inText(label: string, kind: string): string {
  if (kind === 'person' || kind === 'place') return label;
  const [first = ''] = label.split(' ');
  const word = first.toLowerCase();
  if (first === label || /^(el|la|los|las)$/.test(word)) return label;
  const article = ARTICLES[word] ?? ENDINGS.find(([ending]) => ending.test(word))?.[1];
  if (article === undefined) return label;
  const name = kind === 'event' ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  return `${article} ${name}`;
}

export const ES: Wording = {
  locale: 'es',
  since: day('desde {date}', 'desde el {date}'),
  until: day('hasta {date}', 'hasta el {date}'),
  from: day('a partir de {date}', 'a partir del {date}'),
  years: '{from}–{to}',
  shortYears: false,
  former: { person: 'ex{title} ({period})', other: '{title} en el pasado ({period})' },
  apart: ['primer', 'primera', 'alto', 'alta', 'gran', 'número'],
  formerAfter: '{title} {period}',
  formerIn: '{title} ({period})',
  lately: '{title} {period}',
  unsure: '{title} ({period})',
  later: 'más tarde {title} ({period})',
  notYet: {
    person: 'aún no había nacido',
    organisation: 'aún no se había fundado',
    place: 'aún no existía',
    event: 'aún no había ocurrido',
    document: 'aún no existía',
  },
  gone: {
    person: onOrIn('murió'),
    organisation: day('existió hasta {date}', 'existió hasta el {date}'),
    place: day('existió hasta {date}', 'existió hasta el {date}'),
    event: onOrIn('ocurrió'),
    document: day('en vigor hasta {date}', 'en vigor hasta el {date}'),
  },
  underWay: day('en curso desde {date}', 'en curso desde el {date}'),
  lasted: { from: day('duró de {date}', 'duró del {date}'), to: day('a {date}', 'al {date}') },
  became: 'pasó a ser {title}',
  noLonger: 'dejó de ser {title}',
  began: { person: 'nació', organisation: 'se fundó', place: 'se fundó', event: 'ocurrió', document: 'surgió' },
  died: {
    person: 'murió',
    organisation: 'dejó de existir',
    place: 'dejó de existir',
    event: 'terminó',
    document: 'dejó de regir',
  },
  nothingYet: 'Aquí no consta nada hasta esa fecha.',
  laterSource: '(publicado después de este artículo)',
  undatedSource: '(página sin fecha)',
  looksAhead:
    /(?<!(?:minutos?|horas?|días?|semanas?) )(?<!\p{L})(?:luego(?! de)|más tarde|posteriormente|desde entonces|(?:meses|años|tiempo) después)(?!\p{L})/iu,
  relations: {
    'member-of': { holds: '{s} (pertenece|pertenecen) {a:o}', held: '{s} (perteneció|pertenecieron) {a:o}' },
    leads: { holds: '{s} (encabeza|encabezan) {o}', held: '{s} (encabezó|encabezaron) {o}' },
    founded: { holds: '{s} (fundó|fundaron) {o}', held: '{s} (fundó|fundaron) {o}' },
    succeeded: { holds: '{s} (sucedió|sucedieron) {a:o}', held: '{s} (sucedió|sucedieron) {a:o}' },
    appointed: { holds: '{s} (nombró|nombraron) {a:o}', held: '{s} (nombró|nombraron) {a:o}' },
    dismissed: { holds: '{s} (destituyó|destituyeron) {a:o}', held: '{s} (destituyó|destituyeron) {a:o}' },
    'opponent-of': { holds: '{s} se (opone|oponen) {a:o}', held: '{s} se (opuso|opusieron) {a:o}' },
    'ally-of': { holds: '{s} (tiene|tienen) una alianza con {o}', held: '{s} (tuvo|tuvieron) una alianza con {o}' },
    'running-mate-of': {
      holds: '{s} (acompaña|acompañan) {a:o} en la fórmula electoral',
      held: '{s} (acompañó|acompañaron) {a:o} en la fórmula electoral',
    },
    'child-of': { holds: '{s} desciende {de:o}', held: '{s} desciende {de:o}' },
    'sibling-of': {
      holds: '{s} y {o} tienen los mismos padres',
      held: '{s} y {o} tienen los mismos padres',
    },
    'married-to': { holds: '{s} y {o} forman un matrimonio', held: '{s} y {o} formaron un matrimonio' },
    mediated: { holds: '{s} (medió|mediaron) en {o}', held: '{s} (medió|mediaron) en {o}' },
    'part-of': { holds: '{s} (forma|forman) parte {de:o}', held: '{s} (formó|formaron) parte {de:o}' },
    'located-in': { holds: '{s} (está|están) en {o}', held: '{s} (estuvo|estuvieron) en {o}' },
    'split-from': { holds: '{s} se (separó|separaron) {de:o}', held: '{s} se (separó|separaron) {de:o}' },
    accused: { holds: '{s} (acusó|acusaron) {a:o}', held: '{s} (acusó|acusaron) {a:o}' },
    convicted: { holds: '{s} (condenó|condenaron) {a:o}', held: '{s} (condenó|condenaron) {a:o}' },
    endorsed: { holds: '{s} (respaldó|respaldaron) {a:o}', held: '{s} (respaldó|respaldaron) {a:o}' },
    'ran-against': { holds: '{s} (compitió|compitieron) con {o}', held: '{s} (compitió|compitieron) con {o}' },
    'took-part-in': { holds: '{s} (participó|participaron) en {o}', held: '{s} (participó|participaron) en {o}' },
    'led-to': { holds: '{s} (llevó|llevaron) {a:o}', held: '{s} (llevó|llevaron) {a:o}' },
    concerns: { holds: '{s} (trata|tratan) {de:o}', held: '{s} (trató|trataron) {de:o}' },
  },
  inText,
  isPlural: (text) => /^(los|las) /.test(text),
  contract: (preposition, text) =>
    text.startsWith('el ') && (preposition === 'a' || preposition === 'de')
      ? `${preposition === 'a' ? 'al' : 'del'} ${text.slice(3)}`
      : `${preposition} ${text}`,
};
