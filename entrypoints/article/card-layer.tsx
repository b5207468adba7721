import { render } from 'preact';
import type { CardReply, CardSource } from '../../components/card/card-source.ts';
import { CARD_STYLES } from '../../components/card/card-styles.ts';
import type { PageMention, PageOptions } from '../../lib/messages/to-background.ts';
import type { Box, Point } from '../../lib/page/boxes.ts';
import { type CardHost, createCardHost, type DrawnCard } from '../../lib/page/card-host.ts';
import { type Hit, linesOfMark } from '../../lib/page/hit-test.ts';
import { createHoverDriver, type HoverDriver } from '../../lib/page/hover-driver.ts';
import { activeMark, type HoverEffect, type HoverOptions, type Via, WORK_AT } from '../../lib/page/hover-state.ts';
import type { Mark, Painter } from '../../lib/page/paint.ts';
import { watchForSiteCard } from '../../lib/page/site-cards.ts';
import type { Known } from '../../lib/profiles/card-view.ts';
import { askCard, cardSource, tellOpened } from '../shared/background.ts';
import { ArticleCard } from './article-card.tsx';
import { panelOffer } from './open-panel.ts';

/** Until the background has told the reader's own. */
const FIRST_OPTIONS: HoverOptions = { trigger: 'hover', delay: 400 };

/**
 * A drawn card is put into the page so many ms before the reader's delay ends. Its styles, its layout and two frames take
 * longer than that, so it is seen when the delay is over and not before.
 */
const LEAD = 16;
/** From this many ms after its last answer on, the background may have been put to sleep and is asked at once. */
const SLEEPY = 20_000;

interface Prepared {
  readonly entity: string;
  readonly asked: Known;
  readonly reply: Promise<CardReply>;
  /** Set once the reply is there. */
  known?: CardReply;
  /** Drawn while the reader's delay still runs. */
  drawn?: DrawnCard | undefined;
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
  let answeredAt = Number.NEGATIVE_INFINITY;

  const known = (): Known => options()?.known ?? 'now';
  const driver = createHoverDriver({
    options: () => ({
      ...leading(options()?.open ?? FIRST_OPTIONS),
      ask: performance.now() - answeredAt > SLEEPY ? 0 : WORK_AT,
    }),
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
    const reply = askCard({ entity, known: asked, place: { block, start } });
    const entry: Prepared = { entity, asked, reply };
    prepared.set(token, entry);
    reply.then(
      (answer) => {
        answeredAt = performance.now();
        entry.known = answer;
        const { waiting } = driver.state;
        // A profile that is missing opens no card, so nothing would take its drawing back.
        const wanted = answer.status === 'found' && waiting?.token === token;
        if (wanted) entry.drawn = draw(entry, target, waiting.via);
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
  const draw = (entry: Prepared, target: string, via: Via): DrawnCard | undefined => {
    const mark = painter.mark(target);
    if (!mark) return undefined;
    // A card that was asked for by touch covers the foot of the screen, where a thumb reaches it.
    const layout = via === 'touch' ? 'sheet' : 'beside';
    return host.draw({
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
  const open = ({ token, target, via }: Extract<HoverEffect, { type: 'open' }>) => {
    const entry = prepared.get(token);
    const drawn = entry && (entry.drawn ?? draw(entry, target, via));
    if (!entry || !drawn || !painter.mark(target)) {
      drop(token);
      driver.send({ type: 'gone', target });
      return;
    }
    host.open(drawn);
    tellOpened(entry.entity);
  };
  /** Forgets a card that was not opened. */
  const drop = (token: number) => {
    prepared.get(token)?.drawn?.discard();
    prepared.delete(token);
  };
  const carryOut = (effect: Exclude<HoverEffect, { type: 'wake' }>) => {
    switch (effect.type) {
      case 'request':
        request(effect.token, effect.target);
        break;
      case 'cancel':
        drop(effect.token);
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

function leading(open: HoverOptions): HoverOptions {
  return { ...open, delay: Math.max(0, open.delay - LEAD) };
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
