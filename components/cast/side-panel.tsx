import { useId, useState } from 'preact/hooks';
import type { ArticleView, PacksView, Shelves, TabView } from '../../lib/messages/panel-data.ts';
import type { ProfileLink } from '../../lib/profiles/card-view.ts';
import type { CardProps } from '../card/card-state.ts';
import { PRINT } from '../controls/shapes.ts';
import { CopyTool, Tool } from '../controls/tool.tsx';
import type { SearchProps } from '../search/search-box.tsx';
import { useStrings } from '../strings.tsx';
import { Story } from '../timeline/story.tsx';
import { Between } from './between.tsx';
import { CastList } from './cast-list.tsx';
import { Frame } from './frame.tsx';
import { RowList } from './row-face.tsx';
import type { TabActions } from './tab-actions.ts';
import { TabBody } from './tab-body.tsx';

const VIEWS = ['cast', 'story'] as const;
type View = (typeof VIEWS)[number];

export interface SidePanelProps {
  readonly tab: TabView | null;
  readonly packs: PacksView;
  readonly search: SearchProps;
  readonly shelves: Shelves;
  readonly card: CardProps | null;
  readonly actions: TabActions & {
    print(): void;
    /** Copies the briefing; rejects when the browser refuses. */
    copy(): Promise<void>;
  };
  readonly trouble?: string;
}

/** Backstory beside the page: the cast follows the scroll, cards open in full, the story has its own view. */
export function SidePanel(props: SidePanelProps) {
  const t = useStrings();
  const { actions, shelves } = props;
  const article = props.tab?.status === 'article' && props.tab.cast.length > 0;
  return (
    <Frame
      {...props}
      label={t('panel.label')}
      class="side-panel"
      tools={
        article && (
          <>
            <CopyTool name="panel.copy" copy={actions.copy} />
            <Tool shape={PRINT} name="panel.print" act={actions.print} />
          </>
        )
      }
    >
      <TabBody {...props} article={(view) => <PanelArticle view={view} actions={actions} />} />
      {!article && props.packs.status === 'ready' && (
        <>
          <RowList title={t('search.recent')} rows={shelves.recent} open={actions.open} />
          <RowList title={t('search.saved')} rows={shelves.saved} open={actions.open} />
        </>
      )}
    </Frame>
  );
}

function PanelArticle(props: { readonly view: ArticleView; readonly actions: TabActions }) {
  const t = useStrings();
  const id = useId();
  const [shown, setShown] = useState<View>('cast');
  const { view, actions } = props;
  const sources = view.sources;
  const openLink = (link: ProfileLink) => actions.open({ ...link, line: '' });
  return (
    <>
      <header class="panel-head">
        <h2 class="panel-title">{view.title}</h2>
        <p class="small soft">
          {view.host} · {view.date ? view.dateText : t('popup.noDate')}
        </p>
      </header>
      <Tabs id={id} shown={shown} show={setShown} />
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        {shown === 'cast' ? (
          <>
            <CastList cast={view.cast} inView={view.inView} open={actions.open} scrollTo={actions.scrollTo} />
            <Between relations={view.relations} sources={sources} open={openLink} />
          </>
        ) : (
          <Story story={view.story} sources={sources} dateText={view.dateText} open={openLink} />
        )}
      </div>
    </>
  );
}

/** Two views as tabs; arrows move between them, as everywhere in the browser. */
function Tabs(props: { readonly id: string; readonly shown: View; show(view: View): void }) {
  const t = useStrings();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = props.shown === 'cast' ? 'story' : 'cast';
    props.show(other);
    document.getElementById(`${props.id}-${other}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('panel.views')}>
      {VIEWS.map((view) => (
        <button
          type="button"
          key={view}
          id={`${props.id}-${view}`}
          class="tab"
          role="tab"
          aria-selected={props.shown === view}
          aria-controls={`${props.id}-panel`}
          tabIndex={props.shown === view ? 0 : -1}
          onClick={() => props.show(view)}
          onKeyDown={onKeyDown}
        >
          {t(`panel.${view}`)}
        </button>
      ))}
    </div>
  );
}
