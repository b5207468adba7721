import type { CastRelation, ProfileLink, ShownSource } from '../../lib/profiles/card-view.ts';
import { Cite } from '../card/cite.tsx';
import { LinkedText } from '../card/linked-text.tsx';
import { useStrings } from '../strings.tsx';

/** What members of the cast did to each other, most telling first. */
export function Between(props: {
  readonly relations: readonly CastRelation[];
  readonly sources: readonly ShownSource[];
  open?(link: ProfileLink): void;
}) {
  const t = useStrings();
  const sources = new Map(props.sources.map((source) => [source.id, source]));
  if (props.relations.length === 0) return null;
  return (
    <section class="group">
      <h2 class="label">{t('cast.relations')}</h2>
      <ul class="between">
        {props.relations
          .toSorted((a, b) => b.weight - a.weight)
          .map((relation) => (
            <li key={`${relation.text}${relation.date?.date}`}>
              <LinkedText text={relation.text} links={[relation.subject, relation.object]} open={props.open} />
              {relation.date && <span class="soft">, {relation.date.text}</span>}{' '}
              <Cite ids={relation.sources} sources={sources} />
            </li>
          ))}
      </ul>
    </section>
  );
}
