import type { CardView, ProfileLink } from '../../lib/profiles/card-view.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import { SourceLink } from '../controls/source-link.tsx';
import { useStrings } from '../strings.tsx';
import { findNames, NameLink, type OpenLink } from './linked-text.tsx';

/** Names that the card's texts concern and that no line above already links. */
export function unlinkedNames(view: CardView): readonly ProfileLink[] {
  const linked = new Set(view.relations.flatMap((relation) => [relation.subject.id, relation.object.id]));
  for (const text of [view.then?.text, view.since?.text, view.brief]) {
    for (const found of findNames(text ?? '', view.links)) linked.add(found.link.id);
  }
  return view.links.filter((link) => link.id !== view.id && !linked.has(link.id));
}

export function NamedHere(props: { readonly view: CardView; readonly open: OpenLink }) {
  const t = useStrings();
  const names = unlinkedNames(props.view);
  if (names.length === 0) return null;
  return (
    <section class="part">
      <h3 class="label">{t('card.namedHere')}</h3>
      <ul class="names" lang={props.view.lang}>
        {names.map((link) => (
          <li key={link.id} data-kind={link.kind}>
            <NameLink link={link} open={props.open} icon />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the card comes from: sources with dates, when it was checked, which pack. */
export function Colophon(props: { readonly view: CardView }) {
  const t = useStrings();
  const { view } = props;
  return (
    <section class="part colophon small">
      <Disclosure label={t('common.sources', undefined, view.sources.length)}>
        {() => (
          <ol class="sources">
            {view.sources.map((source) => (
              <li key={source.id}>
                <SourceLink source={source} text={source.title} />
                <span class="soft">
                  {' '}
                  {source.publisher}
                  {source.date && `, ${source.date.text}`}
                  {source.lang && source.lang !== view.lang && ` (${languageName(source.lang, view.lang)})`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Disclosure>
      <p class="soft">
        {t('card.checked', { date: view.checked.text })} ·{' '}
        {t('card.pack', { title: view.pack.title, revision: view.pack.revision })}
      </p>
    </section>
  );
}

/** "Spanish" for "es"; the code itself where the browser knows no name. */
function languageName(code: string, lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(code) ?? code;
}
