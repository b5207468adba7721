import type { CardView, Statement } from './card-view.ts';

/** A card as plain text, all of it, for the command line; sources are numbered as the card numbers them. */
export function cardText(view: CardView): string {
  const words = view.lang === 'es' ? ES : EN;
  const number = new Map(view.sources.map((source, index) => [source.id, index + 1]));
  const marks = (statement: Statement) => statement.sources.map((id) => `[${number.get(id)}]`).join('');
  const dated = (statement: Statement) =>
    statement.date ? `${statement.text}, ${statement.date.text}` : statement.text;
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);

  const assumed = view.asOf.assumed ? ` (${words.assumed})` : '';
  const lines = [
    `${view.label} · ${words.kinds[view.kind]} · ${words.asOf} ${view.asOf.text}${assumed}`,
    ...(view.alsoKnownAs.length > 0 ? [`${words.also}: ${view.alsoKnownAs.join(', ')}`] : []),
    ...(view.then ? [`${words.thenLine}: ${view.then.text} ${marks(view.then)}`.trim()] : []),
    ...(view.since ? [`${words.since}: ${dated(view.since)} ${marks(view.since)}`.trim()] : []),
    '',
    view.brief,
    ...section(
      words.roles,
      view.roles.map((role) => `- ${[role.text, role.period].filter(Boolean).join(', ')} ${marks(role)}`),
    ),
    ...section(
      words.relations,
      view.relations.map((relation) => `- ${dated(relation)} ${marks(relation)}`),
    ),
    ...section(
      words.timeline,
      view.timeline.map((item) => `${item.later ? '+' : '-'} ${item.date.text}: ${item.text} ${marks(item)}`),
    ),
    ...view.contested.flatMap((question) =>
      section(
        question.question,
        question.positions.map((position) => `- ${position.holder}: ${position.text} ${marks(position)}`),
      ),
    ),
    ...section(
      words.sources,
      view.sources.map((source, index) =>
        [`[${index + 1}] ${source.publisher}`, source.title, source.date?.text, source.url].filter(Boolean).join(', '),
      ),
    ),
    '',
    `${words.checked} ${view.checked.text} · ${view.pack.title}, ${words.revision} ${view.pack.revision}`,
  ];
  return lines.join('\n');
}

const EN = {
  kinds: { person: 'person', organisation: 'organisation', place: 'place', event: 'event', document: 'document' },
  asOf: 'as of',
  assumed: 'the article has no date',
  also: 'Also',
  thenLine: 'Then',
  since: 'Since',
  roles: 'Roles',
  relations: 'Relations',
  timeline: 'Timeline (+ after the article)',
  sources: 'Sources',
  checked: 'Checked up to',
  revision: 'revision',
};

const ES: typeof EN = {
  kinds: {
    person: 'persona',
    organisation: 'organización',
    place: 'lugar',
    event: 'acontecimiento',
    document: 'documento',
  },
  asOf: 'a fecha de',
  assumed: 'el artículo no tiene fecha',
  also: 'También',
  thenLine: 'Entonces',
  since: 'Desde entonces',
  roles: 'Cargos',
  relations: 'Relaciones',
  timeline: 'Cronología (+ después del artículo)',
  sources: 'Fuentes',
  checked: 'Comprobado hasta',
  revision: 'revisión',
};
