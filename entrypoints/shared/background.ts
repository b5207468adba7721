// Not the polyfill: an article's script calls only what both browsers answer with promises, and must stay small.
import { browser } from '@wxt-dev/browser';
import { cardText } from '../../components/briefing/plain-text.ts';
import type { CardAsk, CardReply, CardSource } from '../../components/card/card-source.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Answers, RequestOf, RequestType } from '../../lib/messages/to-background.ts';
import { strings } from './strings.ts';

/** Asks the background; rejects with its own words. */
export function askBackground<T extends RequestType>(type: T, request: RequestOf<T>): Promise<Answers[T]> {
  return ask((message) => browser.runtime.sendMessage(message), type, request);
}

/** Asks for a card without telling that the reader sees it. `tab` as for `cardSource`. */
export function askCard({ entity, known, place }: CardAsk, tab?: number): Promise<CardReply> {
  const from = tab === undefined ? {} : { tab };
  return askBackground('card', { entity, known, ...from, ...(place ? { place } : {}) });
}

/** Puts a profile on the list of those that the reader opened. A list that can't be kept stands in nobody's way. */
export function tellOpened(entity: string): void {
  void askBackground('opened', { entity }).catch(() => undefined);
}

/** Cards as the background knows them, seen from `tab`'s article, or from the sender's own where it is absent. */
export function cardSource(tab?: number): CardSource {
  return {
    async card(asked) {
      const answer = await askCard(asked, tab);
      tellOpened(asked.entity);
      return answer;
    },
    save: (entity, saved) => askBackground('save', { entity, saved }),
    choose: (choice) => askBackground('choose', choice),
    undo: (id) => askBackground('undo-choice', { id }),
    copy: (view) => navigator.clipboard.writeText(cardText(view, strings)),
  };
}
