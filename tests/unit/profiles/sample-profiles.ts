import * as v from 'valibot';
import { viewAsOf } from '../../../lib/profiles/as-of.ts';
import type { CardView, Known } from '../../../lib/profiles/card-view.ts';
import { type Resolve, resolveAmong } from '../../../lib/profiles/links.ts';
import { type Profile, ProfileSchema } from '../../../lib/profiles/profile.ts';

export const TODAY = '2026-11-24';

/** A source that is older than everything, so that it never stands in the way of a rule under test. */
const SOURCES = { old: { publisher: 'Gazette', title: 'A page', url: 'https://gazette.example.org/a', date: '1900' } };

export type Draft = Partial<v.InferInput<typeof ProfileSchema>>;

/** A profile that the schema accepts, of which a test says only what matters to it. */
export function profileOf(draft: Draft): Profile {
  const id = draft.id ?? 'ada';
  return v.parse(ProfileSchema, {
    id,
    kind: 'person',
    checked: '2026-03',
    label: { en: 'Ada Prima', es: 'Ada Prima' },
    names: [{ text: 'Ada Prima', kind: 'full' }],
    brief: { en: 'A person of the tests.', es: 'Una persona de las pruebas.' },
    sources: SOURCES,
    ...draft,
  });
}

export const sources = ['old'];

export const PACK = { id: 'tests', title: 'Tests', revision: 1 };

export interface At {
  readonly date?: string;
  readonly known?: Known;
  readonly lang?: string;
  readonly cast?: readonly Profile[];
  readonly resolve?: Resolve;
}

export function view(profile: Profile, { date, known = 'now', lang = 'en', cast = [], resolve }: At): CardView {
  const named = resolve ?? resolveAmong([profile, ...cast], lang);
  return viewAsOf({ profile, date, today: TODAY, known, lang, cast, resolve: named, pack: PACK });
}

/** A politician with everything that a then line can be made of. */
export const CAREER = profileOf({
  life: { from: '1960-05-01' },
  roles: [
    {
      title: { en: 'senator for Utopia', es: 'senadora por Utopía' },
      from: '2005',
      to: '2010-01-21',
      weight: 2,
      sources,
    },
    {
      title: { en: 'president of Utopia', es: 'presidenta de Utopía' },
      from: '2010-01-22',
      to: '2016-03-10',
      weight: 3,
      sources,
    },
    {
      title: { en: 'in prison, awaiting trial', es: 'en prisión, a la espera de juicio' },
      type: 'status',
      from: '2018-05-02',
      to: '2019-11-30',
      weight: 3,
      sources,
    },
    { title: { en: 'leader of the Greens', es: 'líder de los Verdes' }, from: '2020-02-01', weight: 2, sources },
  ],
  events: [
    {
      date: '2016-03-10',
      text: { en: 'She resigned after a strike.', es: 'Renunció tras una huelga.' },
      short: { en: 'resigns after a strike', es: 'renuncia tras una huelga' },
      change: 'resigned',
      weight: 3,
      sources,
    },
    {
      date: '2018-05-02',
      text: { en: 'She was arrested.', es: 'Fue detenida.' },
      short: { en: 'arrested', es: 'detenida' },
      change: 'arrested',
      weight: 3,
      sources,
    },
    {
      date: '2019-11-30',
      text: { en: 'A court acquitted her.', es: 'Un tribunal la absolvió.' },
      short: { en: 'acquitted', es: 'absuelta' },
      change: 'acquitted',
      weight: 3,
      sources,
    },
  ],
});

export const DEAD = profileOf({
  id: 'bruno',
  life: { from: '1940', to: '2021-01-19' },
  roles: [
    { title: { en: 'general of the army', es: 'general del ejército' }, from: '1990', to: '2001', weight: 3, sources },
    { title: { en: 'mayor of Erewhon', es: 'alcalde de Erewhon' }, from: '2015-06-01', weight: 2, sources },
  ],
});

export const PARTY = profileOf({
  id: 'greens',
  kind: 'organisation',
  label: { en: 'Green Movement', es: 'Movimiento Verde' },
  names: [{ text: 'Green Movement', kind: 'full' }],
  life: { from: '1995', to: '2024-06' },
  roles: [
    { title: { en: 'governing party', es: 'partido gobernante' }, from: '2010', to: '2016-03-10', weight: 3, sources },
    {
      title: { en: 'split in two wings', es: 'dividido en dos alas' },
      type: 'status',
      from: '2014-02',
      to: '2018',
      weight: 2,
      sources,
    },
  ],
  events: [
    {
      date: '2017-09-01',
      text: { en: 'Half of its members founded a new party.', es: 'La mitad de sus miembros fundó otro partido.' },
      short: { en: 'splits', es: 'se divide' },
      change: 'split',
      weight: 3,
      sources,
    },
  ],
});

export const CRISIS = profileOf({
  id: 'strike',
  kind: 'event',
  label: { en: 'General strike', es: 'Huelga general' },
  names: [{ text: 'General strike', kind: 'full' }],
  life: { from: '2016-02-20', to: '2016-03-10' },
  brief: { en: 'A strike of 2016 that ended a presidency.', es: 'Una huelga de 2016 que terminó con una presidencia.' },
  events: [
    {
      date: '2016-02-20',
      text: { en: 'Miners stopped work.', es: 'Los mineros pararon.' },
      weight: 3,
      sources,
    },
    {
      date: '2016-03-10',
      text: { en: 'The president resigned.', es: 'La presidenta renunció.' },
      weight: 3,
      sources,
    },
  ],
  contested: [
    {
      question: { en: 'Was it legal?', es: '¿Fue legal?' },
      from: '2016-03-01',
      positions: [
        { holder: { en: 'Unions', es: 'Sindicatos' }, text: { en: 'Yes.', es: 'Sí.' }, date: '2016-03-01', sources },
        { holder: { en: 'A court', es: 'Un tribunal' }, text: { en: 'No.', es: 'No.' }, date: '2016-09-09', sources },
      ],
    },
  ],
});
