import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TabView } from '../../lib/messages/panel-data.ts';
import { Card } from '../card/card.tsx';
import type { CardProps } from '../card/card-state.ts';
import { Icon } from '../controls/icon.tsx';
import { GEAR, PANEL } from '../controls/shapes.ts';
import { Switch } from '../controls/switch.tsx';
import { SearchBox, type SearchProps } from '../search/search-box.tsx';
import { useStrings } from '../strings.tsx';
import type { TabActions } from './tab-actions.ts';

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
      {!search.query && <FrameBody card={props.card}>{props.children}</FrameBody>}
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

/**
 * A card in the place of the list. The list stays, unseen, so that on the way back the focus is on the row that was
 * opened; in the card it starts on the way back.
 */
function FrameBody(props: { readonly card: CardProps | null; readonly children: ComponentChildren }) {
  const pane = useRef<HTMLDivElement>(null);
  const isOpen = props.card !== null;
  useLayoutEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    pane.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [isOpen]);
  return (
    <>
      {props.card && (
        <div class="frame-body with-card" ref={pane}>
          <Card {...props.card} variant="page" />
        </div>
      )}
      <div class="frame-body" hidden={isOpen}>
        {props.children}
      </div>
    </>
  );
}

function SiteSwitch(props: { readonly tab: TabView | null; switchSite(on: boolean): void }) {
  const t = useStrings();
  const { tab } = props;
  if (!tab?.host || (tab.status === 'no-article' && !tab.readable)) return <span />;
  const { host } = tab;
  const on = tab.status === 'article' || (tab.status === 'no-article' && !tab.switchedOff);
  const state = t(on ? 'popup.on' : 'popup.off', { host });
  return (
    <span class="site">
      <Switch label={t('popup.siteSwitch', { host })} on={on} set={props.switchSite} />
      <span class="soft" title={state}>
        {state}
      </span>
    </span>
  );
}
