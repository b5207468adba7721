import type { ArticleView } from '../../lib/messages/panel-data.ts';
import type { CardView, ShownSource, Statement } from '../../lib/profiles/card-view.ts';
import { asOfText } from '../card/as-of-text.ts';
import type { Strings } from '../strings.tsx';

/** Numbers sources in the order in which a text first cites them. */
export class Footnotes {
  readonly #known: ReadonlyMap<string, ShownSource>;
  readonly #cited: ShownSource[] = [];

  constructor(sources: readonly ShownSource[]) {
    this.#known = new Map(sources.map((source) => [source.id, source]));
  }

  /** " [1][3]" for the sources of a statement; empty where none is known. */
  mark(ids: readonly string[]): string {
    const marks = this.numbers(ids).map((number) => `[${number}]`);
    return marks.length > 0 ? ` ${marks.join('')}` : '';
  }

  numbers(ids: readonly string[]): readonly number[] {
    return ids.flatMap((id) => {
      const source = this.#known.get(id);
      if (!source) return [];
      if (!this.#cited.includes(source)) this.#cited.push(source);
      return [this.#cited.indexOf(source) + 1];
    });
  }

  get cited(): readonly ShownSource[] {
    return this.#cited;
  }

  lines(): readonly string[] {
    return this.#cited.map((source, index) => `[${index + 1}] ${sourceText(source)}`);
  }
}

/** "Publisher: Title, 5 November 2025. https://…" */
function sourceText(source: ShownSource): string {
  const date = source.date ? `, ${source.date.text}` : '';
  return `${source.publisher}: ${source.title}${date}. ${source.url}`;
}

/** A card as plain text with numbered sources, for copying. */
export function cardText(view: CardView, t: Strings): string {
  const notes = new Footnotes(view.sources);
  const say = (statement: Statement) => {
    const date = statement.date && !statement.text.includes(statement.date.text) ? `, ${statement.date.text}` : '';
    return `${statement.text}${date}${notes.mark(statement.sources)}`;
  };
  const lines = [`${view.label} (${asOfText(view.asOf, t)})`, ''];
  if (view.then) lines.push(`${t('card.then')}: ${say(view.then)}`);
  if (view.since) lines.push(`${t('card.since')}: ${say(view.since)}`);
  lines.push('', view.brief);
  for (const { question, positions } of view.contested) {
    lines.push('', t('card.contested', { question }));
    lines.push(...positions.map((position) => `– ${position.holder}: ${say(position)}`));
  }
  if (view.timeline.length > 0) {
    lines.push('', t('card.when'));
    lines.push(...view.timeline.map((item) => `– ${item.date.text}: ${item.text}${notes.mark(item.sources)}`));
  }
  lines.push('', t('briefing.sources'), ...notes.lines());
  lines.push('', `${t('card.checked', { date: view.checked.text })} · ${t('card.pack', { ...view.pack })}`);
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** The briefing of an article as plain text with numbered sources, for copying. */
export function briefingText(view: ArticleView, packs: string, t: Strings): string {
  const notes = new Footnotes(view.sources);
  const date = view.date ? view.dateText : t('popup.noDate');
  const lines = [t('briefing.kicker'), view.title, `${view.host}, ${date}`, '', t('briefing.cast')];
  lines.push(...view.cast.map((row) => `– ${row.label}: ${row.line}`));
  if (view.relations.length > 0) {
    lines.push('', t('briefing.relations'));
    for (const relation of view.relations) {
      const when = relation.date ? `, ${relation.date.text}` : '';
      lines.push(`– ${relation.text}${when}${notes.mark(relation.sources)}`);
    }
  }
  if (view.story.length > 0) {
    lines.push('', t('briefing.story'));
    lines.push(...view.story.map((item) => `– ${item.date.text}: ${item.text}${notes.mark(item.sources)}`));
  }
  if (notes.cited.length > 0) lines.push('', t('briefing.sources'), ...notes.lines());
  lines.push('', t('briefing.made', { packs }));
  return lines.join('\n');
}
