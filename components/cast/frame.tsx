import type { ComponentChildren } from 'preact';
import { Card } from '../card/card.tsx';
import type { CardProps } from '../card/card-state.ts';
import { Icon } from '../controls/icon.tsx';
import { GEAR, PANEL } from '../controls/shapes.ts';
import { Switch } from '../controls/switch.tsx';
import { SearchBox, type SearchProps } from '../search/search-box.tsx';
import { useStrings } from '../strings.tsx';
import type { TabActions, TabView } from './tab-view.ts';

export interface FrameProps {
  readonly label: string;
  readonly class: string;
  readonly tab: TabView | null;
  readonly search: SearchProps;
  /** A card opened in place of the body. */
  readonly card: CardProps | null;
  readonly actions: TabActions;
  /** Beside the settings at the foot. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What popup and side panel share: the search above, one thing below it, the site's switch at the foot. */
export function Frame(props: FrameProps) {
  const t = useStrings();
  const { tab, search, actions } = props;
  return (
    <main class={`frame ${props.class}`}>
      <h1 class="unseen">{props.label}</h1>
      <SearchBox {...search} />
      {!search.query && (
        <div class={props.card ? 'frame-body with-card' : 'frame-body'}>
          {props.card ? <Card {...props.card} variant="page" /> : props.children}
        </div>
      )}
      <footer class="frame-foot small">
        <SiteSwitch tab={tab} switchSite={actions.switchSite} />
        <span class="tools">
          {props.tools}
          {actions.panel && (
            <button
              type="button"
              class="tool"
              aria-label={t('popup.panel')}
              title={t('popup.panel')}
              onClick={actions.panel}
            >
              <Icon shape={PANEL} />
            </button>
          )}
          <button
            type="button"
            class="tool"
            aria-label={t('popup.settings')}
            title={t('popup.settings')}
            onClick={actions.settings}
          >
            <Icon shape={GEAR} />
          </button>
        </span>
      </footer>
    </main>
  );
}

function SiteSwitch(props: { readonly tab: TabView | null; switchSite(on: boolean): void }) {
  const t = useStrings();
  const { tab } = props;
  if (!tab?.host || (tab.status === 'no-article' && !tab.readable)) return <span />;
  const { host } = tab;
  const on = tab.status === 'article' || (tab.status === 'no-article' && !tab.switchedOff);
  return (
    <span class="site">
      <Switch label={t('popup.siteSwitch', { host })} on={on} set={props.switchSite} />
      <span class="soft">{t(on ? 'popup.on' : 'popup.off', { host })}</span>
    </span>
  );
}
