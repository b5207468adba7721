import type {
  CardView,
  Known,
  ProfileLink,
  ShownSource,
  Statement,
  TimelineItem,
} from '../../lib/profiles/card-view.ts';

/** A made-up article of a town that does not exist, to try Backstory on before there is any real one. */

export type SampleLanguage = 'en' | 'es';
type Text = readonly [en: string, es: string];

/** A run of the sample's text; `mark` names the profile behind it. */
export interface SampleRun {
  readonly text: string;
  readonly mark?: string;
}

export interface Sample {
  readonly lang: SampleLanguage;
  readonly title: string;
  readonly runs: readonly SampleRun[];
  view(id: string, known: Known): CardView;
}

const DAY: Text = ['14 March 2019', '14 de marzo de 2019'];
const TITLE: Text = [
  'Harbour council meets again in Port Lorne',
  'El consejo del puerto vuelve a reunirse en Port Lorne',
];
const RUNS: readonly { readonly text: Text; readonly mark?: string }[] = [
  { text: ['The harbour council of ', 'El consejo del puerto de '] },
  { text: ['Port Lorne', 'Port Lorne'], mark: 'lorne' },
  { text: [' met for the first time since the ', ' se reunió por primera vez desde la '] },
  { text: ['ferry strike', 'huelga de los ferris'], mark: 'strike' },
  { text: ['. ', '. '] },
  { text: ['Mara Ellingsen', 'Mara Ellingsen'], mark: 'ellingsen' },
  {
    text: [
      ', who once led the strikers’ committee, took the chair without a vote.',
      ', que presidió el comité de huelga, asumió la presidencia sin votación.',
    ],
  },
];

interface Entry {
  readonly link: { readonly id: string; readonly kind: ProfileLink['kind']; readonly label: Text };
  readonly standing: Text;
  readonly change?: readonly [text: Text, date: string, dateText: Text];
  readonly brief: Text;
  readonly events: readonly (readonly [date: string, dateText: Text, text: Text, weight: 1 | 2 | 3])[];
  readonly sides?: readonly [question: Text, ...(readonly [holder: Text, text: Text])[]];
}

const SAMPLE_DATE = '2019-03-14';

const ENTRIES: readonly Entry[] = [
  {
    link: { id: 'ellingsen', kind: 'person', label: ['Mara Ellingsen', 'Mara Ellingsen'] },
    standing: ['Councillor of Port Lorne since May 2018', 'Concejala de Port Lorne desde mayo de 2018'],
    change: [['Elected mayor', 'Elegida alcaldesa'], '2022-05-08', ['8 May 2022', '8 de mayo de 2022']],
    brief: [
      'Crane driver who led the strikers’ committee in the ferry strike and went into politics after it.',
      'Operadora de grúa que presidió el comité de la huelga de los ferris y entró después en la política.',
    ],
    events: [
      [
        '2017-09-03',
        ['3 September 2017', '3 de septiembre de 2017'],
        ['Chosen to lead the committee', 'Elegida para presidir el comité'],
        2,
      ],
      ['2018-05-06', ['6 May 2018', '6 de mayo de 2018'], ['Elected councillor', 'Elegida concejala'], 3],
      ['2022-05-08', ['8 May 2022', '8 de mayo de 2022'], ['Elected mayor', 'Elegida alcaldesa'], 3],
    ],
  },
  {
    link: { id: 'strike', kind: 'event', label: ['Ferry strike', 'Huelga de los ferris'] },
    standing: ['Ended by an agreement seven weeks before', 'Terminada por un acuerdo siete semanas antes'],
    change: [
      ['The agreement was renewed', 'El acuerdo fue renovado'],
      '2021-01-20',
      ['20 January 2021', '20 de enero de 2021'],
    ],
    brief: [
      'For sixteen months most ferries stood still over crews and night shifts. Mara Ellingsen spoke for the strikers.',
      'Durante dieciséis meses casi todos los ferris pararon por las tripulaciones y los turnos de noche. Mara Ellingsen habló por los huelguistas.',
    ],
    events: [
      [
        '2017-09-01',
        ['1 September 2017', '1 de septiembre de 2017'],
        ['The crews walk out', 'Las tripulaciones paran'],
        3,
      ],
      ['2018-02-11', ['11 February 2018', '11 de febrero de 2018'], ['Mediation fails', 'Fracasa la mediación'], 2],
      ['2019-01-24', ['24 January 2019', '24 de enero de 2019'], ['Both sides sign', 'Firman ambas partes'], 3],
      ['2021-01-20', ['20 January 2021', '20 de enero de 2021'], ['Agreement renewed', 'Acuerdo renovado'], 2],
    ],
    sides: [
      ['who won?', '¿quién ganó?'],
      [
        ['The crews’ union', 'El sindicato'],
        [
          'The crews did: no boat leaves with fewer than four of them.',
          'Las tripulaciones: ningún barco sale con menos de cuatro.',
        ],
      ],
      [
        ['The ferry company', 'La naviera'],
        [
          'The company did: night boats run again, as it had asked.',
          'La empresa: los barcos nocturnos vuelven, como pidió.',
        ],
      ],
    ],
  },
  {
    link: { id: 'lorne', kind: 'place', label: ['Port Lorne', 'Port Lorne'] },
    standing: ['Ferry port of 31,000 people', 'Puerto de ferris de 31 000 habitantes'],
    brief: [
      'Town at the mouth of the Lorne. Half of its families live by the ferries and the harbour.',
      'Ciudad en la desembocadura del Lorne. La mitad de sus familias vive de los ferris y del puerto.',
    ],
    events: [['1921-06-01', ['June 1921', 'junio de 1921'], ['First ferry leaves', 'Zarpa el primer ferri'], 2]],
  },
];

/** A source that is made up as well, so its address leads nowhere and is not shown as a link. */
const sourceIn = (say: (text: Text) => string): ShownSource => ({
  id: 'echo',
  publisher: say(['The Lorne Echo (made up)', 'El Eco de Lorne (inventado)']),
  title: say(['Yearbook of the harbour', 'Anuario del puerto']),
  url: 'about:blank',
});

/** The sample in the nearest language that cards exist in. */
export function sampleIn(interfaceLanguage: string): Sample {
  const lang: SampleLanguage = interfaceLanguage.startsWith('es') ? 'es' : 'en';
  const say = (text: Text) => text[lang === 'es' ? 1 : 0];
  return {
    lang,
    title: say(TITLE),
    runs: RUNS.map(({ text, mark }) => ({ text: say(text), ...(mark && { mark }) })),
    view: (id, known) => viewOf(ENTRIES.find((entry) => entry.link.id === id) ?? ENTRIES[0], known, lang, say),
  };
}

function viewOf(entry: Entry | undefined, known: Known, lang: SampleLanguage, say: (text: Text) => string): CardView {
  if (!entry) throw new Error('the sample has no entries');
  const cited = { sources: ['echo'] };
  const stated = (text: Text): Statement => ({ text: say(text), ...cited });
  const timeline = entry.events
    .map(
      ([date, dateText, text, weight]): TimelineItem => ({
        ...stated(text),
        short: say(text),
        date: { date, text: say(dateText) },
        weight,
        later: date > SAMPLE_DATE,
        concerns: [],
      }),
    )
    .filter((item) => known === 'now' || !item.later);
  const [question, ...sides] = entry.sides ?? [];
  const { change } = entry;
  return {
    id: entry.link.id,
    kind: entry.link.kind,
    lang,
    label: say(entry.link.label),
    alsoKnownAs: [],
    asOf: { date: SAMPLE_DATE, text: say(DAY), known, assumed: false },
    // biome-ignore lint/suspicious/noThenProperty: the card's word for it; it is data and never awaited
    then: stated(entry.standing),
    since: change && known === 'now' ? { ...stated(change[0]), date: { date: change[1], text: say(change[2]) } } : null,
    brief: say(entry.brief),
    roles: [],
    relations: [],
    timeline,
    contested: question
      ? [
          {
            question: say(question),
            positions: sides.map(([holder, text]) => ({ holder: say(holder), ...stated(text) })),
          },
        ]
      : [],
    sources: [sourceIn(say)],
    links: ENTRIES.filter((other) => other !== entry).map(({ link }) => ({ ...link, label: say(link.label) })),
    checked: { date: '2026-03', text: say(['March 2026', 'marzo de 2026']) },
    pack: { id: 'sample', title: say(['Sample', 'Muestra']), revision: 1 },
  };
}
