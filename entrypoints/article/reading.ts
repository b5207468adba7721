import type { ArticleAnswer, PageMention, PageOptions } from '../../lib/messages/to-background.ts';
import { readArticle } from '../../lib/page/article.ts';
import { computedStyles } from '../../lib/page/box-style.ts';
import { chooseMarks } from '../../lib/page/density.ts';
import type { Painter } from '../../lib/page/paint.ts';
import { inSlices } from '../../lib/page/slices.ts';
import { mapChange, type PageChange } from '../../lib/page/text-changes.ts';
import { createTextMap, mapText, type TextMap } from '../../lib/page/text-map.ts';
import { watchArticle } from '../../lib/page/watch.ts';
import { askBackground } from '../shared/background.ts';
import type { MarkStyle } from './mark-style.ts';

/** The page's article: read once, then kept in step with what a live page adds and removes. */
export interface Reading {
  readonly options: PageOptions | undefined;
  readonly map: TextMap;
  /** Reads the page, or reads it anew. Resolves to whether it is an article. */
  read(asked: boolean): Promise<boolean>;
  /** Marks these mentions as the reader's options say, and as if none had been marked before. */
  show(answer: ArticleAnswer): void;
  stop(): void;
}

const NO_TEXT = createTextMap([], 0);

/** `left` is told when the page left its article: another address without a load, or the text taken out. */
export function createReading(painter: Painter<PageMention>, style: MarkStyle, left: () => void): Reading {
  let map = NO_TEXT;
  let options: PageOptions | undefined;
  let end = () => {};
  let turn = 0;

  /** Later answers win, whichever is weighed sooner. */
  let painting = 0;
  const paint = async (answer: ArticleAnswer, marked: ReadonlySet<string>) => {
    options = answer.options;
    const mine = ++painting;
    const on = map;
    const mentions = await style.bearable(answer.mentions, on);
    if (mine !== painting) return;
    painter.paint(chooseMarks(mentions, on, answer.options, marked), on);
  };
  /** What is marked stays marked where a page adds to its text: marks that jump would disturb. */
  const keepUp = (answer: ArticleAnswer) => paint(answer, new Set(painter.marks.map(({ key }) => key)));
  const stop = () => {
    turn++;
    painting++;
    end();
    end = () => {};
    map = NO_TEXT;
    painter.clear();
  };
  const follow = async (change: PageChange, roots: readonly Element[], headline: Element | null, mine: number) => {
    const next = await inSlices(mapChange(map, roots, change, { styles: computedStyles(window), headline }));
    if (mine !== turn) return;
    map = next.map;
    if (next.added.length === 0 && next.removed.length === 0) return;
    const answer = await askBackground('blocks-change', { added: plain(next.added), removed: [...next.removed] });
    if (mine === turn) await keepUp(answer);
  };
  return {
    get options() {
      return options;
    },
    get map() {
      return map;
    },
    show: (answer) => void paint(answer, new Set()),
    stop,
    async read(asked) {
      stop();
      const mine = turn;
      const page = await inSlices(readPage(asked));
      if (!page || mine !== turn) return false;
      const { roots, headline, lang, date, title } = page.article;
      map = page.map;
      // Changes follow one another, so that each starts from the map that the one before left.
      let queue: Promise<unknown> = Promise.resolve();
      end = watchArticle(roots, window, {
        left,
        changed: (change) => {
          queue = queue.then(() => follow(change, roots, headline, mine)).catch(() => undefined);
        },
      });
      const sent = { lang, title, blocks: plain(map.blocks), ...(date === undefined ? {} : { date }) };
      const answer = await askBackground('article-open', { article: sent });
      if (mine === turn) await keepUp(answer);
      return true;
    },
  };
}

/** The page's article and the map of its text; undefined where the page is none. */
function* readPage(asked: boolean) {
  const article = yield* readArticle({ document, url: location.href, now: new Date(), asked });
  if (!article) return undefined;
  const { roots, headline } = article;
  return { article, map: yield* mapText(roots, { styles: computedStyles(window), headline }) };
}

/** Blocks without the page's nodes, as they travel. */
function plain(blocks: TextMap['blocks']) {
  return blocks.map(({ id, text, role }) => ({ id, text, role }));
}
