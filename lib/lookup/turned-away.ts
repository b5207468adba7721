import type { Mention } from '../linking/article.ts';
import type { Choices } from '../store/choices.ts';
import { nameKey } from '../text/tokens.ts';
import type { SessionState } from './session-state.ts';

/** The mentions that the reader still wants to see in this article: see `Choices` and `SessionState.turnedAway`. */
export function wantedMentions(state: SessionState, choices: Choices): readonly Mention[] {
  const away = new Set(state.turnedAway.map(({ entity }) => entity));
  const names = new Map<string, Set<string>>();
  for (const choice of choices.turnedAway) {
    if (choice.type === 'mute') away.add(choice.entity);
    else if (choice.site === undefined || choice.site === state.host) {
      const keys = names.get(choice.entity) ?? new Set();
      names.set(choice.entity, keys.add(nameKey(choice.name)));
    }
  }
  if (away.size === 0 && names.size === 0) return state.mentions;
  const texts = new Map(state.article.blocks.map(({ id, text }) => [id, text]));
  return state.mentions.filter((mention) => {
    if (away.has(mention.entity)) return false;
    const keys = names.get(mention.entity);
    return !keys?.has(nameKey(texts.get(mention.block)?.slice(mention.start, mention.end) ?? ''));
  });
}
