import type { PageMention } from '../../lib/messages/to-background.ts';
import type { Painter } from '../../lib/page/paint.ts';
import { askBackground } from '../shared/background.ts';

/** Milliseconds between two reports while the reader scrolls. */
const PAUSE = 300;

/** Tells which profiles' marks are on screen, for a side panel that follows. Gives the function that ends it. */
export function reportInView(painter: Painter<PageMention>): { report(): void; end(): void } {
  let waiting: number | undefined;
  let told = '';
  const look = () => {
    waiting = undefined;
    const seen = painter.marks.filter(({ range }) => {
      const { top, bottom } = range.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    });
    const entities = [...new Set(seen.map(({ mention }) => mention.entity))];
    const key = entities.join(' ');
    if (key === told) return;
    told = key;
    void askBackground('in-view', { entities }).catch(() => undefined);
  };
  const report = () => {
    waiting ??= window.setTimeout(look, PAUSE);
  };
  window.addEventListener('scroll', report, { passive: true, capture: true });
  return {
    report,
    end() {
      if (waiting !== undefined) window.clearTimeout(waiting);
      window.removeEventListener('scroll', report, { capture: true });
    },
  };
}
