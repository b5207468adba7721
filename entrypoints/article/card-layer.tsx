import { render } from 'preact';
import type { CardReply, CardSource } from '../../components/card/card-source.ts';
import { CARD_STYLES } from '../../components/card/card-styles.ts';
import type { PageMention, PageOptions } from '../../lib/messages/to-background.ts';
import type { Box, Point } from '../../lib/page/boxes.ts';
import { type CardHost, createCardHost } from '../../lib/page/card-host.ts';
import { type Hit, linesOfMark } from '../../lib/page/hit-test.ts';
import { createHoverDriver, type HoverDriver } from '../../lib/page/hover-driver.ts';
import { activeMark, type HoverEffect, type HoverOptions } from '../../lib/page/hover-state.ts';
import type { Mark, Painter } from '../../lib/page/paint.ts';
import { watchForSiteCard } from '../../lib/page/site-cards.ts';
import type { Known } from '../../lib/profiles/card-view.ts';
import { cardSource } from '../shared/background.ts';
import { ArticleCard } from './article-card.tsx';
import { panelOffer } from './open-panel.ts';

/** Until the background has told the reader's own. */
const FIRST_OPTIONS: HoverOptions = { trigger: 'hover', delay: 400 };

interface Prepared {
  readonly entity: string;
  readonly asked: Known;
  readonly reply: Promise<CardReply>;
  /** Set once the reply is there. */
  known?: CardReply;
}

interface CardLayerOptions {
  readonly painter: Painter<PageMention>;
  readonly options: () => PageOptions | undefined;
  readonly hitAt: (point: Point) => Hit<PageMention> | undefined;
}

export interface CardLayer {
  readonly driver: HoverDriver;
  readonly host: CardHost;
  /** Where the pointer last was, for the line that a card stands beside. */
  pointAt(point: Point): void;
  /** The mark that the reader walked to by keyboard; it stays active until the pointer moves. */
  readonly walked: string | undefined;
  walkTo(key: string): void;
}

/** The card in the page: carries out what the hover machine decides. */
export function createCardLayer({ painter, options, hitAt }: CardLayerOptions): CardLayer {
  const host = createCardHost(document);
  const source = cardSource();
  const prepared = new Map<number, Prepared>();
  let pointed: Point | undefined;
  let walked: string | undefined;

  const known = (): Known => options()?.known ?? 'now';
  const driver = createHoverDriver({
    options: () => options()?.open ?? FIRST_OPTIONS,
    carryOut: (effect) => carryOut(effect),
    changed: (state) => {
      painter.activate(activeMark(state) ?? walked);
      watchBeside(activeMark(state));
    },
  });

  const request = (token: number, target: string) => {
    const mention = painter.mark(target)?.mention;
    if (!mention) {
      driver.send({ type: 'gone', target });
      return;
    }
    const { entity, block, start } = mention;
    const asked = known();
    const reply = source.card({ entity, known: asked, place: { block, start } });
    const entry: Prepared = { entity, asked, reply };
    prepared.set(token, entry);
    reply.then(
      (answer) => {
        entry.known = answer;
        driver.send({ type: 'answer', token, outcome: answer.status });
      },
      () => driver.send({ type: 'answer', token, outcome: 'failed' }),
    );
  };
  const lineOf = (mark: Mark<PageMention>): Box | undefined => {
    const hit = pointed && hitAt(pointed);
    if (hit?.mark.key === mark.key) return hit.line;
    const viewport = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
    return linesOfMark(mark.range, viewport).line;
  };
  let watched: string | undefined;
  let endWatch = () => {};
  /** From the moment that a card is prepared on, the site may show one of its own beside the name: ours yields. */
  const watchBeside = (target: string | undefined) => {
    if (target === watched) return;
    watched = target;
    endWatch();
    const mark = target === undefined ? undefined : painter.mark(target);
    endWatch = mark
      ? watchForSiteCard(
          window,
          () => lineOf(mark),
          (element) => host.isHost(element),
          () => driver.send({ type: 'site-card' }),
        )
      : () => {};
  };
  const open = ({ token, target, via }: Extract<HoverEffect, { type: 'open' }>) => {
    const mark = painter.mark(target);
    const entry = prepared.get(token);
    if (!mark || !entry) {
      driver.send({ type: 'gone', target });
      return;
    }
    // A card that was asked for by touch covers the foot of the screen, where a thumb reaches it.
    const layout = via === 'touch' ? 'sheet' : 'beside';
    host.open({
      styles: CARD_STYLES,
      layout,
      line: () => lineOf(mark),
      render: (root) => {
        const container = document.createElement('div');
        root.append(container);
        render(
          <ArticleCard
            mark={mark}
            known={entry.asked}
            theme={options()?.theme ?? 'auto'}
            layout={layout}
            source={once(source, entry)}
            {...(entry.known ? { reply: entry.known } : {})}
            close={() => driver.send({ type: 'close' })}
            pin={(on) => driver.send({ type: 'pin', on })}
            move={(dx, dy) => host.moveBy(dx, dy)}
            shown={() => {
              if (via === 'keys') host.focus();
            }}
            focused={(inside) => driver.send({ type: inside ? 'focus-in' : 'focus-out' })}
          />,
          container,
        );
        return () => render(null, container);
      },
    });
  };
  const carryOut = (effect: Exclude<HoverEffect, { type: 'wake' }>) => {
    switch (effect.type) {
      case 'request':
        request(effect.token, effect.target);
        break;
      case 'cancel':
        prepared.delete(effect.token);
        break;
      case 'open':
        open(effect);
        break;
      case 'focus':
        host.focus();
        break;
      case 'close':
        prepared.delete(effect.token);
        if (effect.returnFocus) host.returnFocus();
        host.close();
        break;
      case 'fill':
        // The card fills itself, as it waits for the same answer.
        break;
    }
  };
  return {
    driver,
    host,
    pointAt(point) {
      // Browsers also tell of a pointer that rests while the page moves under it.
      if (pointed?.x !== point.x || pointed.y !== point.y) walked = undefined;
      pointed = point;
    },
    get walked() {
      return walked;
    },
    walkTo(key) {
      walked = key;
      painter.activate(activeMark(driver.state) ?? walked);
    },
  };
}

/** The source whose first question was asked already, while the pointer rested. */
function once(source: CardSource, { entity, asked, reply }: Prepared): CardSource {
  let waiting: Promise<CardReply> | undefined = reply;
  return {
    ...source,
    ...panelOffer(),
    card(ask) {
      const first = ask.entity === entity && ask.known === asked && ask.place ? waiting : undefined;
      waiting = undefined;
      return first ?? source.card(ask);
    },
  };
}
