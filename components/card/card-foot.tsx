import { Icon } from '../controls/icon.tsx';
import { Menu, type MenuItem } from '../controls/menu.tsx';
import { BOOKMARK, MORE, PANEL, PIN } from '../controls/shapes.ts';
import { CopyTool, Tool } from '../controls/tool.tsx';
import { useStrings } from '../strings.tsx';
import type { CardActions, CardMention } from './card-state.ts';

interface FootProps {
  readonly actions: CardActions;
  readonly mention: CardMention | undefined;
  readonly pinned: boolean;
  readonly saved: boolean;
  readonly whyOpen: boolean;
  toggleWhy(): void;
}

/** What can be done with a card. */
export function CardFoot(props: FootProps) {
  const t = useStrings();
  const { actions, mention } = props;
  const turnAway = mention ? turnAwayItems(actions, mention.name, t) : [];
  return (
    <div class="foot">
      <fieldset class="tools" aria-label={t('card.actions')}>
        {actions.pin && (
          <Tool shape={PIN} name={props.pinned ? 'card.unpin' : 'card.pin'} pressed={props.pinned} act={actions.pin} />
        )}
        {actions.save && (
          <Tool
            shape={BOOKMARK}
            name={props.saved ? 'card.unsave' : 'card.save'}
            pressed={props.saved}
            act={actions.save}
          />
        )}
        {actions.copy && <CopyTool name="card.copy" copy={actions.copy} />}
        {actions.panel && <Tool shape={PANEL} name="card.panel" act={actions.panel} />}
      </fieldset>
      {mention?.why && (
        <button type="button" class="link small soft" aria-expanded={props.whyOpen} onClick={props.toggleWhy}>
          {t('why.title')}
        </button>
      )}
      {turnAway.length > 0 && (
        <Menu
          up
          bare
          label={t('common.more')}
          class="tool"
          face={<Icon shape={MORE} />}
          items={turnAway}
          choose={(id) => (id === 'know' ? actions.know?.() : actions.notThis?.(id === 'site' ? 'site' : 'here'))}
        />
      )}
    </div>
  );
}

function turnAwayItems(actions: CardActions, name: string, t: ReturnType<typeof useStrings>): readonly MenuItem[] {
  const items: MenuItem[] = [];
  if (actions.notThis) {
    items.push(
      { id: 'here', label: t('card.notThis'), hint: t('card.notThisHere') },
      { id: 'site', label: t('card.notThis'), hint: t('card.notThisSite', { name }) },
    );
  }
  if (actions.know) items.push({ id: 'know', label: t('card.know'), hint: t('card.knowHint') });
  return items;
}
