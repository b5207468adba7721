import { useEffect, useMemo, useState } from 'preact/hooks';
import { Card } from '../../components/card/card.tsx';
import type { CardReply, CardSource } from '../../components/card/card-source.ts';
import { type CardStart, useCard } from '../../components/card/use-card.ts';
import { StringsProvider } from '../../components/strings.tsx';
import type { PageMention, PageOptions } from '../../lib/messages/to-background.ts';
import type { Mark } from '../../lib/page/paint.ts';
import type { Known } from '../../lib/profiles/card-view.ts';
import { strings } from '../shared/strings.ts';

interface ArticleCardProps {
  readonly mark: Mark<PageMention>;
  readonly known: Known;
  readonly theme: PageOptions['theme'];
  readonly layout: 'beside' | 'sheet';
  readonly source: CardSource;
  readonly reply?: CardReply;
  close(): void;
  pin(on: boolean): void;
  move(dx: number, dy: number): void;
  focused(inside: boolean): void;
  /** There is something to show now, if only that it is loading. */
  shown(): void;
}

/** The card of a name in the article, inside the shadow root. */
export function ArticleCard(props: ArticleCardProps) {
  const { mark, reply } = props;
  const [pinned, setPinned] = useState(false);
  const start = useMemo<CardStart>(() => {
    const { entity, block, start } = mark.mention;
    const mention = { place: { block, start }, name: mark.range.toString().replace(/\s+/g, ' '), site: location.host };
    return { id: entity, mention, ...(reply ? { reply } : {}) };
  }, [mark, reply]);
  const card = useCard({ start, known: props.known, source: props.source });
  const isShown = card !== null;
  useEffect(() => {
    if (isShown) props.shown();
  }, [isShown]);
  if (!card) return null;
  const sheet = props.layout === 'sheet';
  const placing = sheet
    ? {}
    : {
        move: props.move,
        pin: () => {
          props.pin(!pinned);
          setPinned(!pinned);
        },
      };
  return (
    <div
      class="bs"
      data-theme={props.theme === 'auto' ? undefined : props.theme}
      onFocusIn={() => props.focused(true)}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) props.focused(false);
      }}
    >
      <StringsProvider strings={strings}>
        <Card
          {...card}
          variant={sheet ? 'sheet' : 'float'}
          pinned={pinned}
          actions={{ ...card.actions, ...placing, close: props.close }}
        />
      </StringsProvider>
    </div>
  );
}
