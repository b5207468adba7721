import { describe, expect, it } from 'vitest';
import { viewAsOf } from '../../../lib/profiles/as-of.ts';
import type { CardView, Known } from '../../../lib/profiles/card-view.ts';
import { surelyBy } from '../../../lib/profiles/dates.ts';
import { resolveAmong } from '../../../lib/profiles/links.ts';
import { momentOf, namesLaterYear } from '../../../lib/profiles/moment.ts';
import { castRelations } from '../../../lib/profiles/relations.ts';
import { storySoFar } from '../../../lib/profiles/story.ts';
import { readPackFolder } from '../../../scripts/pack-source.ts';
import { PACK, TODAY } from './sample-profiles.ts';

const { profiles } = readPackFolder('packs/bolivia');
const byId = new Map(profiles.map((profile) => [profile.id, profile]));

function view(id: string, date: string, lang: string, known: Known): CardView {
  const profile = byId.get(id);
  if (!profile) throw new Error(`the pack has no profile ${id}`);
  return viewAsOf({ profile, date, today: TODAY, known, lang, resolve: resolveAmong(profiles, lang), pack: PACK });
}

type Row = readonly [id: string, date: string, en: RegExp | null, es: RegExp | null];

/** What the press said of each on the day, as patterns so that an editor may choose other words. */
const ROWS: readonly Row[] = [
  ['anez', '2018-05-01', /senator/, /senadora/],
  ['anez', '2020-03-01', /^interim president of Bolivia/, /^presidenta interina de Bolivia/],
  [
    'anez',
    '2021-06-01',
    /(prison|custody|detention).*interim president of Bolivia 2019–20/,
    /prisión.*presidenta interina/,
  ],
  ['anez', '2022-06-11', /prison.*ten years.*interim president/, /diez años.*presidenta interina/],
  ['anez', '2024-06-27', /prison.*ten years.*interim president/, /diez años.*presidenta interina/],
  [
    'anez',
    '2025-12-01',
    /^(?!.*in prison).*interim president of Bolivia/,
    /^(?!en prisión).*presidenta interina de Bolivia/,
  ],
  ['arce', '2008-01-01', /minister/, /ministro/],
  ['arce', '2012-05-05', /minister/, /ministro/],
  ['arce', '2018-03-01', /former .*minister|minister.*2006–17/, /exministro|ministro/],
  ['arce', '2019-06-01', /economy.*minister|minister.*economy/, /ministro de Economía/],
  ['arce', '2022-02-01', /^president of Bolivia$/, /^presidente de Bolivia$/],
  [
    'arce',
    '2024-06-27',
    /^president of Bolivia; at odds with Evo Morales/,
    /^presidente de Bolivia; enfrentado con Evo/,
  ],
  [
    'arce',
    '2025-11-20',
    /president of Bolivia until 8 November 2025/,
    /presidente de Bolivia hasta el 8 de noviembre de 2025/,
  ],
  [
    'arce',
    '2026-02-01',
    /(prison|custody|detention).*president of Bolivia until/,
    /(prisión|preso|detenido|detención).*presidente de Bolivia hasta/,
  ],
  ['camacho', '2019-11-08', /Civic Committee/, /Comité Cívico/],
  ['camacho', '2021-06-01', /governor of Santa Cruz/, /gobernador de Santa Cruz/],
  ['camacho', '2023-02-01', /prison.*governor of Santa Cruz/, /prisión.*gobernador/],
  ['camacho', '2024-06-27', /prison.*governor of Santa Cruz/, /prisión.*gobernador/],
  ['camacho', '2025-12-01', /^(?!.*in prison).*governor of Santa Cruz/, /^(?!.*en prisión).*gobernador de Santa Cruz/],
  ['zuniga', '2023-05-01', /^army commander$/, /^comandante general del Ejército$/],
  ['zuniga', '2024-06-26', /army commander until 26 June 2024/, /hasta el 26 de junio de 2024/],
  ['zuniga', '2024-06-27', /arrest.*army commander until 26 June 2024/, /detenido.*hasta el 26 de junio de 2024/],
  ['zuniga', '2025-03-01', /prison.*army commander 2022–24/, /prisión.*2022–2024/],
  ['sanchez', '2024-06-27', /^army commander$/, /^comandante general del Ejército$/],
  ['sanchez', '2025-03-01', /chief of staff/, /jefe/],
  ['mas', '1990-01-01', null, null],
  ['mas', '2004-01-01', /opposition/, /oposi/],
  ['mas', '2012-05-05', /^governing party of Bolivia/, /^partido gobernante de Bolivia/],
  [
    'mas',
    '2020-02-01',
    /opposition.*governing party of Bolivia until|opposition.*governing party of Bolivia 2006–19/,
    /oposición/,
  ],
  ['mas', '2022-02-01', /^governing party of Bolivia/, /^partido gobernante de Bolivia/],
  ['mas', '2024-06-27', /governing party of Bolivia; divided/, /partido gobernante de Bolivia; dividido/],
  ['mas', '2026-01-15', /opposition/, /oposición/],
  ['oas', '2012-05-05', /Insulza/, /Insulza/],
  ['oas', '2019-11-15', /Almagro/, /Almagro/],
  ['oas', '2024-06-27', /Almagro/, /Almagro/],
  ['oas', '2026-01-15', /Ramdin/, /Ramdin/],
  [
    'almagro',
    '2012-05-05',
    /foreign minister of Uruguay/,
    /(canciller|ministro de Relaciones Exteriores) de(l)? Uruguay/,
  ],
  ['almagro', '2019-11-15', /secretary[- ]general/, /secretario general/],
  ['almagro', '2024-06-27', /secretary[- ]general/, /secretario general/],
  ['almagro', '2026-01-15', /(former|until|2015–25).*|secretary[- ]general.*2015–25/, /exsecretario|2015–2025|hasta/],
  ['morales', '2004-01-01', /./, /./],
  ['morales', '2010-01-01', /president of Bolivia/, /presidente de Bolivia/],
  [
    'morales',
    '2019-11-20',
    /Mexico.*president|president of Bolivia until 10 November 2019/,
    /México.*presiden|presidente de Bolivia hasta el 10 de noviembre de 2019/,
  ],
  ['morales', '2022-02-01', /president of Bolivia.*2006–19/, /president[ea] de Bolivia.*2006–2019/],
  ['morales', '2024-06-27', /president of Bolivia.*2006–19/, /president[ea] de Bolivia.*2006–2019/],
  ['rodrigo-paz', '2018-05-01', /mayor of Tarija/, /alcalde de Tarija/],
  ['rodrigo-paz', '2022-05-01', /senator/, /senador/],
  ['rodrigo-paz', '2025-12-01', /president of Bolivia/, /presidente de Bolivia/],
  ['crisis-2019', '2012-05-05', null, null],
  ['crisis-2019', '2019-11-15', /under way/, /en curso/],
  ['crisis-2019', '2024-06-27', /courts/, /tribunales/],
  ['coup-attempt-2024', '2023-01-01', null, null],
];

describe('the bundled pack', () => {
  it.each(ROWS)('%s as of %s, as known then', (id, date, en, es) => {
    for (const [lang, pattern] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const line = view(id, date, lang, 'then').then?.text ?? null;
      if (pattern === null) expect(line).toBeNull();
      else expect(line ?? '').toMatch(pattern);
    }
  });

  it.each(['anez', 'arce', 'morales', 'camacho', 'zuniga', 'mas', 'oas', 'almagro', 'rodrigo-paz'])(
    'tells of %s something else in each of four years, as known then',
    (id) => {
      for (const lang of ['en', 'es']) {
        const days = ['2020-03-01', '2022-06-11', '2024-06-27', '2025-12-01'];
        const lines = days.map((date) => view(id, date, lang, 'then').then?.text);
        expect(new Set(lines).size, lines.join('\n')).toBe(days.length);
      }
    },
  );

  it.each([
    ['anez', '2024-06-27', /annulled/, '2025-11-05'],
    ['arce', '2019-06-01', /president/, '2020-11-08'],
    ['rodrigo-paz', '2024-06-27', /president|office|sworn/, '2025-11-08'],
    ['camacho', '2024-06-27', /prison/, '2025-08-29'],
    ['coup-attempt-2024', '2023-01-01', /Plaza Murillo|troops/, '2024-06-26'],
  ])('%s since %s', (id, date, text, when) => {
    const { since } = view(id, date, 'en', 'now');
    expect(since?.text).toMatch(text);
    expect(since?.date?.date).toBe(when);
    expect(since?.sources.length).toBeGreaterThan(0);
  });

  it('tells nothing later than the article of any profile, on any of these days, in either language', () => {
    for (const { id } of profiles) {
      for (const date of ['2003-10-17', '2012-05-05', '2019-11-15', '2021-03-14', '2024-06-27', '2025-10-20']) {
        for (const lang of ['en', 'es']) {
          const shown = view(id, date, lang, 'then');
          expect(shown.since).toBeNull();
          const { label, checked, pack, sources, links, ...told } = shown;
          const texts = strings([told, sources.map(({ url, ...source }) => source)]);
          const later = texts.filter((text) => !/^\d{4}(-\d\d){1,2}$/.test(text) && namesLaterYear(text, date));
          expect(later, `${id} ${date} ${lang} ${label}${checked.date}${pack.id}${links.length}`).toEqual([]);
          expect(shown.timeline.every((item) => surelyBy(item.date.date, date))).toBe(true);
        }
      }
    }
  });

  it('has a source for every line that it shows', () => {
    for (const { id } of profiles) {
      const shown = view(id, '2024-06-27', 'en', 'now');
      for (const statement of [...shown.roles, ...shown.relations, ...shown.timeline]) {
        expect(statement.sources.length, `${id}: ${statement.text}`).toBeGreaterThan(0);
      }
    }
  });
});

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (key === 'label' || key === 'id' ? [] : strings(child)));
}

/** The article that the project began with, and how often it names each. */
const SEED: Readonly<Record<string, number>> = {
  arce: 6,
  zuniga: 4,
  'la-paz': 3,
  sanchez: 2,
  anez: 2,
  bolivia: 2,
  'plaza-murillo': 1,
  'bolivian-army': 1,
  mas: 1,
  eu: 1,
  almagro: 1,
  oas: 1,
  'santa-cruz-dept': 1,
  camacho: 1,
  'crisis-2019': 1,
};

describe('the seed article of 27 June 2024', () => {
  const cast = Object.entries(SEED).flatMap(([id, mentions]) => {
    const profile = byId.get(id);
    return profile ? [{ profile, weight: mentions / 28 }] : [];
  });
  const moment = (lang: string) => momentOf({ date: '2024-06-27', today: TODAY, lang, known: 'then' });

  it.each(['en', 'es'])('has a story so far in %s that starts before 2019 and ends with the attempt', (lang) => {
    const { items, sources } = storySoFar(cast, moment(lang));
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(items.length).toBeLessThanOrEqual(9);
    expect(Number(items[0]?.date.date.slice(0, 4))).toBeLessThan(2019);
    expect(items.at(-1)?.date.date).toMatch(/^2024-06-2[67]$/);
    expect(items.some((item) => item.date.date.startsWith('2019-1'))).toBe(true);
    const cited = new Set(sources.map((source) => source.id));
    expect(items.every((item) => item.sources.length > 0 && item.sources.every((id) => cited.has(id)))).toBe(true);
  });

  it('names the dismissal and the replacement of the general first', () => {
    const texts = castRelations(
      cast.map((member) => member.profile),
      moment('en'),
    ).items.map((item) => item.text);
    expect(texts[0]).toBe('Luis Arce dismissed Juan José Zúñiga');
    expect(texts.slice(0, 6)).toContain('Luis Arce appointed José Wilson Sánchez');
    expect(texts.slice(0, 6)).toContain('José Wilson Sánchez succeeded Juan José Zúñiga');
    const es = castRelations(
      cast.map((member) => member.profile),
      moment('es'),
    ).items.map((item) => item.text);
    expect(es[0]).toBe('Luis Arce destituyó a Juan José Zúñiga');
  });
});
