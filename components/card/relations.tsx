import type { CardView, CastRelation, ProfileLink, ShownRole } from '../../lib/profiles/card-view.ts';
import { KindIcon } from '../controls/icon.tsx';
import { useStrings } from '../strings.tsx';
import { Cite, type SourceMap } from './cite.tsx';
import { LinkedText, NameLink, type OpenLink } from './linked-text.tsx';

interface Shared {
  readonly view: CardView;
  readonly sources: SourceMap;
  readonly open: OpenLink;
}

/** The other side of a relation, seen from the card's own profile. */
function otherSide(relation: CastRelation, id: string): ProfileLink {
  return relation.object.id === id ? relation.subject : relation.object;
}

/** What this profile and the others of the article did to each other, most telling first; each other is named once. */
export function Relations(props: Shared) {
  const t = useStrings();
  const { view } = props;
  if (view.relations.length === 0) return null;
  const ordered = view.relations.toSorted((a, b) => b.weight - a.weight);
  const byOther = Map.groupBy(ordered, (relation) => otherSide(relation, view.id).id);
  return (
    <section class="part">
      <h3 class="label">{t('card.castRelations')}</h3>
      <ul class="relations">
        {[...byOther].map(([id, relations]) => {
          const [first] = relations;
          const other = first && otherSide(first, view.id);
          return (
            other && (
              <li key={id} data-kind={other.kind}>
                <KindIcon kind={other.kind} size={12} />
                <div>
                  <NameLink link={other} open={props.open} />
                  {relations.map((relation) => (
                    <p key={`${relation.text}${relation.date?.date}`} lang={view.lang}>
                      {relation.text}
                      {relation.date && <span class="soft">, {relation.date.text}</span>}{' '}
                      <Cite ids={relation.sources} sources={props.sources} />
                    </p>
                  ))}
                </div>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** Offices and states with their time, shown where there is more than the "then" line tells. */
export function Roles(props: Shared) {
  const t = useStrings();
  const { view } = props;
  if (view.roles.length < 2) return null;
  return (
    <section class="part">
      <h3 class="label">{t('card.roles')}</h3>
      <ul class="roles" lang={view.lang}>
        {view.roles.map((role) => (
          <li key={`${role.text}${role.period}`} class={role.when}>
            <span>
              <LinkedText text={role.text} links={roleLinks(role, view)} open={props.open} />
            </span>
            <span class="soft small"> {role.period} </span>
            <Cite ids={role.sources} sources={props.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function roleLinks(role: ShownRole, view: CardView): readonly ProfileLink[] {
  return role.of ? [role.of, ...view.links] : view.links;
}
