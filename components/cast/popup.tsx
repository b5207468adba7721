import type { ArticleView, PacksView, Shelves, TabView } from '../../lib/messages/panel-data.ts';
import type { ProfileLink } from '../../lib/profiles/card-view.ts';
import type { CardProps } from '../card/card-state.ts';
import type { SearchProps } from '../search/search-box.tsx';
import { useStrings } from '../strings.tsx';
import { Story } from '../timeline/story.tsx';
import { CastList } from './cast-list.tsx';
import { Frame } from './frame.tsx';
import { RowList } from './row-face.tsx';
import type { TabActions } from './tab-actions.ts';
import { TabBody } from './tab-body.tsx';

export interface PopupProps {
  /** Null until the tab answered. */
  readonly tab: TabView | null;
  readonly packs: PacksView;
  readonly search: SearchProps;
  readonly shelves: Shelves;
  readonly card: CardProps | null;
  readonly actions: TabActions;
  /** What the browser said to the last request, where it refused. */
  readonly trouble?: string;
}

/** The toolbar popup: the cast of the tab's article, the story so far, and any name looked up. */
export function Popup(props: PopupProps) {
  const t = useStrings();
  const { actions, shelves } = props;
  return (
    <Frame {...props} label={t('popup.label')} class="popup">
      <TabBody {...props} article={(view) => <PopupArticle view={view} actions={actions} />} />
      {props.packs.status === 'ready' && (
        <>
          <RowList title={t('search.recent')} rows={shelves.recent} open={actions.open} />
          <RowList title={t('search.saved')} rows={shelves.saved} open={actions.open} />
        </>
      )}
    </Frame>
  );
}

function PopupArticle(props: { readonly view: ArticleView; readonly actions: TabActions }) {
  const t = useStrings();
  const { view, actions } = props;
  const openLink = (link: ProfileLink) => actions.open({ ...link, line: '' });
  return (
    <>
      <p class="dateline small soft">
        {t('cast.title')} · {view.date ? view.dateText : t('popup.noDate')}
        <span class="dateline-end">{t('cast.count', undefined, view.cast.length)}</span>
      </p>
      <CastList cast={view.cast} open={actions.open} scrollTo={actions.scrollTo} />
      {view.story.length > 0 && (
        <section class="group">
          <h2 class="label">{t('story.title')}</h2>
          <Story story={view.story} sources={view.sources} dateText={view.dateText} open={openLink} />
        </section>
      )}
    </>
  );
}
