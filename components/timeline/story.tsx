import type { ProfileLink, ShownSource, StoryItem } from '../../lib/profiles/card-view.ts';
import { Cite } from '../card/cite.tsx';
import { NameLink } from '../card/linked-text.tsx';
import { useStrings } from '../strings.tsx';

interface StoryProps {
  readonly story: readonly StoryItem[];
  readonly sources: readonly ShownSource[];
  /** The article's day as the reader sees it; ends the story. */
  readonly dateText: string;
  open?(link: ProfileLink): void;
}

/** The dated events that a newcomer to the article needs, down a line that ends at the article. */
export function Story(props: StoryProps) {
  const t = useStrings();
  const sources = new Map(props.sources.map((source) => [source.id, source]));
  if (props.story.length === 0) return <p class="soft small">{t('story.empty')}</p>;
  const before = props.story.filter((item) => !item.later);
  const after = props.story.filter((item) => item.later);
  const entry = (item: StoryItem) => (
    <li key={`${item.date.date}${item.short}`} class={`story-item weight-${item.weight}${item.later ? ' later' : ''}`}>
      <p class="story-date small">{item.date.text}</p>
      <p class="story-text">{item.text}</p>
      <p class="story-foot small soft">
        {item.cast.length > 0 && (
          <span class="story-cast">
            {item.cast.map((link) => (
              <NameLink key={link.id} link={link} open={props.open} icon />
            ))}
          </span>
        )}
        <Cite ids={item.sources} sources={sources} />
      </p>
    </li>
  );
  return (
    <ol class="story">
      {before.map(entry)}
      <li class="story-now small">
        {t('timeline.thisArticle')}
        {props.dateText && `, ${props.dateText}`}
      </li>
      {after.map(entry)}
    </ol>
  );
}
