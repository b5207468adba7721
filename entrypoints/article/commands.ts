import type { PageMention } from '../../lib/messages/to-background.ts';
import type { Command } from '../../lib/messages/to-page.ts';
import type { Mark, Painter } from '../../lib/page/paint.ts';
import type { CardLayer } from './card-layer.tsx';

/** Space to keep between a name that is scrolled to and the edge, as a share of the window: headers may stick there. */
const MARGIN = 0.2;

export interface Commands {
  run(command: Command): void;
  /** Scrolls to the next mention of a profile after the one last shown, and round again. */
  scrollTo(entity: string): void;
}

/** Walks through the names in reading order, from where the reader is. */
export function createCommands(painter: Painter<PageMention>, layer: CardLayer): Commands {
  const { driver } = layer;
  let current: string | undefined;

  const show = (mark: Mark<PageMention> | undefined) => {
    if (!mark) return;
    current = mark.key;
    bringIntoView(mark.range);
    layer.walkTo(mark.key);
  };
  const step = (marks: readonly Mark<PageMention>[], by: 1 | -1) => {
    const at = marks.findIndex(({ key }) => key === current);
    if (at >= 0) return marks[(at + by + marks.length) % marks.length];
    const inView = marks.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
    return by > 0 ? marks[Math.max(inView, 0)] : marks[(inView - 1 + marks.length) % marks.length];
  };
  return {
    run(command) {
      if (command === 'next-name') show(step(painter.marks, 1));
      else if (command === 'previous-name') show(step(painter.marks, -1));
      else {
        const { card, over } = driver.state;
        const target = card?.target ?? layer.walked ?? over ?? current ?? step(painter.marks, 1)?.key;
        if (target !== undefined && painter.mark(target)) driver.send({ type: 'keys', target });
      }
    },
    scrollTo(entity) {
      show(
        step(
          painter.marks.filter(({ mention }) => mention.entity === entity),
          1,
        ),
      );
    },
  };
}

function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const margin = window.innerHeight * MARGIN;
  if (top >= margin && bottom <= window.innerHeight - margin) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
