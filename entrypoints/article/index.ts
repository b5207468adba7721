// Not the polyfill: an article's script calls only what both browsers answer with promises, and must stay small.
import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageMention } from '../../lib/messages/to-background.ts';
import { isToPage } from '../../lib/messages/to-page.ts';
import { hitSources, hitTest } from '../../lib/page/hit-test.ts';
import { listenForEscape } from '../../lib/page/keys.ts';
import { createPainter, paintView } from '../../lib/page/paint.ts';
import { listenToPointer } from '../../lib/page/pointer.ts';
import { toneReader } from '../../lib/page/tone.ts';
import { createCardLayer } from './card-layer.tsx';
import { createCommands } from './commands.ts';
import { reportInView } from './in-view.ts';
import { createMarkStyle } from './mark-style.ts';
import { createReading } from './reading.ts';

/** Kept in the content scripts' own world, which a page can't see: a second start finds the first. */
declare global {
  var backstoryAsked: boolean | undefined;
  var backstoryRestart: ((asked: boolean) => void) | undefined;
}

export default defineUnlistedScript(() => {
  const asked = globalThis.backstoryAsked === true;
  if (globalThis.backstoryRestart) {
    globalThis.backstoryRestart(asked);
    return;
  }
  const view = paintView(globalThis);
  if (!view) return;

  const style = createMarkStyle();
  const painter = createPainter<PageMention>(view, () => toneReader(window), style.dress);
  const reading = createReading(painter, style, () => restart(false));
  const sources = hitSources(document, CSS.highlights);
  const layer = createCardLayer({
    painter,
    options: () => reading.options,
    hitAt: (point) => hitTest(point, painter, sources),
  });
  const { driver, host } = layer;
  const commands = createCommands(painter, layer);
  const inView = reportInView(painter);

  const restart = (wanted: boolean) => {
    driver.send({ type: 'stop' });
    void reading.read(wanted).then(inView.report, () => undefined);
  };
  const endPointer = listenToPointer(window, {
    hitAt: (point) => {
      layer.pointAt(point);
      return hitTest(point, painter, sources);
    },
    cardBox: () => host.box(),
    isInCard: (event) => host.holds(event),
    send: (event) => driver.send(event),
  });
  const endEscape = listenForEscape(
    window,
    () => host.isOpen,
    () => driver.send({ type: 'escape' }),
  );
  const onMessage = (message: unknown) => {
    if (!isToPage(message)) return undefined;
    if (message.type === 'scroll-to') commands.scrollTo(message.entity);
    else if (message.type === 'command') commands.run(message.command);
    else if (message.type === 'repaint') reading.show(message);
    else stop();
    return undefined;
  };
  const stop = () => {
    driver.send({ type: 'stop' });
    reading.stop();
    endPointer();
    endEscape();
    inView.end();
    browser.runtime.onMessage.removeListener(onMessage);
    globalThis.backstoryRestart = undefined;
  };
  browser.runtime.onMessage.addListener(onMessage);
  globalThis.backstoryRestart = restart;
  restart(asked);
});
