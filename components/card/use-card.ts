import { useEffect, useRef, useState } from 'preact/hooks';
import type { Known, ProfileLink } from '../../lib/profiles/card-view.ts';
import type { CardAsk, CardReply, CardSource } from './card-source.ts';
import {
  type CardActions,
  type CardMention,
  type CardProps,
  type CardState,
  type MadeChoice,
  viewOf,
} from './card-state.ts';
import { type CardStack, follow } from './trail.ts';

/** Where a card begins. */
export interface CardStart {
  readonly id: string;
  /** What is known of it before the answer is there. */
  readonly label?: string;
  /** The answer where it is known already: it is shown at once, in the first frame. */
  readonly reply?: CardReply;
  /** Where in an article it was opened, and the name there. */
  readonly mention?: { readonly place: NonNullable<CardAsk['place']>; readonly name: string; readonly site: string };
}

export interface UseCardOptions {
  /** Null shows no card; another start begins anew. */
  readonly start: CardStart | null;
  readonly known: Known;
  readonly source: CardSource;
}

interface Shown {
  readonly state: CardState;
  readonly saved: boolean;
  readonly mention?: CardMention;
}

interface Choice {
  readonly id: string;
  readonly made: MadeChoice;
}

/** Milliseconds before "loading" is shown: a warm background answers sooner, and a flash would disturb. */
const PATIENCE = 120;

/**
 * A card that gets what it shows from `source`: nested cards and the way back, then/now, saving, choices and undo.
 * Null until there is something to show. A late answer to an earlier question is dropped.
 */
export function useCard(options: UseCardOptions): CardProps | null {
  const { start, source } = options;
  const [trail, setTrail] = useState<readonly ProfileLink[]>([]);
  const [current, setCurrent] = useState<CardStart | null>(start);
  const [known, setKnown] = useState(options.known);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<Shown | null>(() => (start?.reply ? shownOf(start.reply, start) : null));
  const [choice, setChoice] = useState<Choice | null>(null);
  const newest = useRef(0);

  useEffect(() => {
    setTrail([]);
    setCurrent(start);
    setKnown(options.known);
    setChoice(null);
  }, [start, options.known]);

  useEffect(() => {
    const token = ++newest.current;
    if (!current) {
      setShown(null);
      return;
    }
    if (current.reply && known === options.known) {
      setShown(shownOf(current.reply, current));
      return;
    }
    const showIfCurrent = (next: Shown) => {
      if (token === newest.current) setShown(next);
    };
    const loading: CardState = { type: 'loading', ...(current.label ? { label: current.label } : {}) };
    const waiting = setTimeout(() => showIfCurrent({ state: loading, saved: false }), PATIENCE);
    answerFor(source, current, known).then((next) => {
      clearTimeout(waiting);
      showIfCurrent(next);
    });
    return () => clearTimeout(waiting);
  }, [current, known, attempt, source, options.known]);

  if (!current || !shown) return null;
  const state: CardState = choice ? { type: 'done', choice: choice.made } : shown.state;
  const { mention, saved } = shown;
  const actions: CardActions = {
    ...moves({ start, state, trail, setTrail, setCurrent, setKnown, retry: () => setAttempt(attempt + 1) }),
    ...keeping({ source, current, shown, setShown }),
    ...choosing({ source, shown, choice, setChoice }),
  };
  return { state, saved, trail, actions, ...(mention ? { mention } : {}) };
}

function moves(at: {
  readonly start: CardStart | null;
  readonly state: CardState;
  readonly trail: readonly ProfileLink[];
  setTrail(trail: readonly ProfileLink[]): void;
  setCurrent(start: CardStart): void;
  setKnown(known: Known): void;
  retry(): void;
}): CardActions {
  const view = viewOf(at.state);
  const { start, trail } = at;
  const show = (stack: CardStack) => {
    at.setTrail(stack.trail);
    // Back at the first card, the name that it was opened from is known again.
    at.setCurrent(stack.trail.length === 0 && start?.id === stack.shown.id ? start : stack.shown);
  };
  return {
    setKnown: at.setKnown,
    retry: at.retry,
    // Also while the next card is awaited, or could not be had.
    back(depth) {
      const shown = trail[depth];
      if (shown) show({ shown, trail: trail.slice(0, depth) });
    },
    ...(view
      ? { open: (link) => show(follow({ shown: { id: view.id, label: view.label, kind: view.kind }, trail }, link)) }
      : {}),
  };
}

function keeping(at: {
  readonly source: CardSource;
  readonly current: CardStart;
  readonly shown: Shown;
  setShown(shown: Shown): void;
}): CardActions {
  const { source, current, shown } = at;
  const view = viewOf(shown.state);
  const { copy, panel } = source;
  return {
    save() {
      at.setShown({ ...shown, saved: !shown.saved });
      // The mark goes back where it could not be kept.
      source.save(current.id, !shown.saved).catch(() => at.setShown(shown));
    },
    ...(copy && view ? { copy: () => copy(view) } : {}),
    ...(panel ? { panel: () => panel(current.id) } : {}),
  };
}

function choosing(at: {
  readonly source: CardSource;
  readonly shown: Shown;
  readonly choice: Choice | null;
  setChoice(choice: Choice | null): void;
}): CardActions {
  const { source, choice, shown } = at;
  const view = viewOf(shown.state);
  if (!shown.mention || !view) return {};
  const { name } = shown.mention;
  const turnAway = async (scope: MadeChoice['type']) => {
    const { id } = await source.choose({ entity: view.id, name, scope });
    at.setChoice({ id, made: { type: scope, label: view.label, name } });
  };
  return {
    notThis: (scope) => void turnAway(scope),
    know: () => void turnAway('mute'),
    ...(choice ? { undo: () => void source.undo(choice.id).then(() => at.setChoice(null)) } : {}),
  };
}

async function answerFor(source: CardSource, start: CardStart, known: Known): Promise<Shown> {
  try {
    return shownOf(await source.card({ entity: start.id, known, place: start.mention?.place }), start);
  } catch (error) {
    return { state: { type: 'error', reason: error instanceof Error ? error.message : String(error) }, saved: false };
  }
}

function shownOf(reply: CardReply, start: CardStart): Shown {
  if (reply.status === 'missing') return { state: { type: 'missing' }, saved: false };
  const { name, site } = start.mention ?? {};
  const mention =
    name !== undefined && site !== undefined ? { name, site, ...(reply.why ? { why: reply.why } : {}) } : undefined;
  return { state: { type: 'view', view: reply.view }, saved: reply.saved, ...(mention ? { mention } : {}) };
}
