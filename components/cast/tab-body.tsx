import type { ComponentChildren } from 'preact';
import type { ArticleView, PacksView, TabView } from '../../lib/messages/panel-data.ts';
import { Notice } from '../controls/notice.tsx';
import { OFF, PAGE, WARNING } from '../controls/shapes.ts';
import { type Strings, useStrings } from '../strings.tsx';
import type { TabActions } from './tab-actions.ts';

interface TabBodyProps {
  /** Null until the tab answered. */
  readonly tab: TabView | null;
  readonly packs: PacksView;
  readonly actions: TabActions;
  /** What the browser said to the last request, where it refused. */
  readonly trouble?: string | undefined;
  article(view: ArticleView): ComponentChildren;
}

/** The article's own view, or an honest word on why there is none. */
export function TabBody(props: TabBodyProps) {
  const t = useStrings();
  const { tab, packs, actions } = props;
  return (
    <>
      {packs.status === 'importing' && <Importing done={packs.done} total={packs.total} />}
      {packs.status === 'failed' && (
        <div role="alert">
          <Notice shape={WARNING} title={t('popup.failed')} hint={packs.reason}>
            <button type="button" class="push" onClick={actions.retryPacks}>
              {t('common.retry')}
            </button>
          </Notice>
        </div>
      )}
      {props.trouble && (
        <p class="trouble small" role="alert">
          {t('popup.refused')}: {props.trouble}
        </p>
      )}
      {packs.status === 'ready' && <TabState {...props} tab={tab} t={t} />}
    </>
  );
}

function TabState(props: TabBodyProps & { readonly t: Strings }) {
  const { tab, actions, t } = props;
  if (!tab) {
    return (
      <p class="tab-loading soft small late" role="status">
        {t('popup.loading')}…
      </p>
    );
  }
  if (tab.status === 'article') {
    if (tab.cast.length > 0) return <>{props.article(tab)}</>;
    return <Notice shape={PAGE} title={t('cast.empty')} hint={t('cast.emptyHint')} />;
  }
  if (tab.status === 'off') {
    return tab.reason === 'site' ? (
      <SwitchedOff host={tab.host} actions={actions} />
    ) : (
      <NotListed host={tab.host} actions={actions} />
    );
  }
  if (tab.switchedOff && tab.host) return <SwitchedOff host={tab.host} actions={actions} />;
  if (!tab.readable) return <Notice shape={OFF} title={t('popup.unreadable')} hint={t('popup.unreadableHint')} />;
  return (
    <Notice shape={PAGE} title={t('popup.noArticle')} hint={t('popup.noArticleHint')}>
      <button type="button" class="push" onClick={actions.readOnce}>
        {t('popup.readAnyway')}
      </button>
    </Notice>
  );
}

interface HostProps {
  readonly host: string;
  readonly actions: TabActions;
}

function SwitchedOff(props: HostProps) {
  const t = useStrings();
  return (
    <Notice shape={OFF} title={t('popup.switchedOff', { host: props.host })} hint={t('popup.switchedOffHint')}>
      <button type="button" class="push" onClick={() => props.actions.switchSite(true)}>
        {t('popup.switchOn')}
      </button>
    </Notice>
  );
}

function NotListed(props: HostProps) {
  const t = useStrings();
  return (
    <Notice shape={OFF} title={t('popup.notListed', { host: props.host })} hint={t('popup.notListedHint')}>
      <div class="offers">
        <button type="button" class="offer" onClick={props.actions.readOnce}>
          <b>{t('popup.readOnce')}</b>
          <span class="soft small">{t('popup.readOnceHint')}</span>
        </button>
        <button type="button" class="offer" onClick={props.actions.always}>
          <b>{t('popup.always')}</b>
          <span class="soft small">{t('popup.alwaysHint')}</span>
        </button>
      </div>
    </Notice>
  );
}

function Importing(props: { readonly done: number; readonly total: number }) {
  const t = useStrings();
  const words = t('popup.progress', { done: props.done, total: props.total });
  return (
    <div class="importing" role="status">
      <p class="notice-title">{t('popup.importing')}</p>
      <progress aria-label={t('popup.importing')} value={props.done} max={Math.max(props.total, 1)} />
      <p class="soft small">{words}</p>
      <p class="soft small">{t('popup.importingHint')}</p>
    </div>
  );
}
