import { useEffect, useRef, useState } from 'preact/hooks';
import type { Known, ProfileLink } from '../../lib/profiles/card-view.ts';
import { Card } from './card.tsx';
import type { CardAsk, CardSource } from './card-source.ts';
import type { CardActions, CardMention, CardProps, CardState, MadeChoice } from './card-state.ts';

export interface LiveCardProps extends Pick<CardProps, 'variant' | 'pinned'> {
  /** The profile to begin with; another one starts the card anew. */
  readonly entity: ProfileLink | { readonly id: string; readonly label?: string };
  readonly known: Known;
  readonly source: CardSource;
  /** Where in an article the card was opened. */
  readonly place?: CardAsk['place'];
  /** The name there, and the article's host. */
  readonly name?: string;
  readonly site?: string;
  close?(): void;
  pin?(): void;
  move?(dx: number, dy: number): void;
  /** Told whenever what the card shows changes, since its size may. */
  changed?(): void;
}

interface Shown {
  readonly state: CardState;
  readonly saved: boolean;
  readonly mention?: CardMention;
}

/** Milliseconds before "loading" is shown: a warm background answers sooner, and a flash would disturb. */
const PATIENCE = 120;

/** A card that gets what it shows from `source`: nested cards and the way back, then/now, saving, choices and undo. */
export function LiveCard(props: LiveCardProps) {
  const { source } = props;
  const [trail, setTrail] = useState<readonly ProfileLink[]>([]);
  const [current, setCurrent] = useState<{ id: string; label?: string | undefined }>(props.entity);
  const [known, setKnown] = useState(props.known);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const [choice, setChoice] = useState<{ id: string; made: MadeChoice } | null>(null);
  const newest = useRef(0);

  useEffect(() => {
    const token = ++newest.current;
    const isCurrent = () => token === newest.current;
    const waiting = setTimeout(() => {
      if (isCurrent())
        setShown({ state: { type: 'loading', ...(current.label ? { label: current.label } : {}) }, saved: false });
    }, PATIENCE);
    const place = trail.length === 0 && current.id === props.entity.id ? props.place : undefined;
    answerFor(source, { entity: current.id, known, place }, props).then((next) => {
      clearTimeout(waiting);
      if (isCurrent()) setShown(next);
    });
    return () => clearTimeout(waiting);
  }, [current, known, attempt, source]);

  useEffect(() => props.changed?.(), [shown, choice]);

  const view = shown?.state.type === 'view' ? shown.state.view : null;
  const turnAway = async (type: MadeChoice['type']) => {
    if (!view) return;
    const name = props.name ?? view.label;
    const { id } = await source.choose({
      entity: view.id,
      type: type === 'mute' ? 'mute' : 'not-this',
      name,
      scope: type,
    });
    setChoice({ id, made: { type, label: view.label, name } });
  };
  const actions: CardActions = {
    ...pick(props, ['close', 'pin', 'move']),
    open: (link) => {
      if (view) setTrail([...trail, { id: view.id, label: view.label, kind: view.kind }]);
      setCurrent(link);
    },
    back: (depth) => {
      const to = trail[depth];
      if (!to) return;
      setTrail(trail.slice(0, depth));
      setCurrent(to);
    },
    setKnown,
    retry: () => setAttempt(attempt + 1),
    ...(source.copy && view ? { copy: () => source.copy?.(view) ?? Promise.resolve() } : {}),
    ...(source.panel ? { panel: () => source.panel?.(current.id) } : {}),
    save: () => {
      if (!shown) return;
      setShown({ ...shown, saved: !shown.saved });
      void source.save(current.id, !shown.saved);
    },
    ...(shown?.mention
      ? { notThis: (scope: 'here' | 'site') => void turnAway(scope), know: () => void turnAway('mute') }
      : {}),
    undo: () => {
      if (choice) void source.undo(choice.id).then(() => setChoice(null));
    },
  };
  if (!shown) return null;
  const state: CardState = choice ? { type: 'done', choice: choice.made } : shown.state;
  return (
    <Card
      {...pick(props, ['variant', 'pinned'])}
      {...(shown.mention ? { mention: shown.mention } : {})}
      state={state}
      saved={shown.saved}
      trail={trail}
      actions={actions}
    />
  );
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
  return picked;
}

async function answerFor(source: CardSource, ask: CardAsk, at: Pick<LiveCardProps, 'name' | 'site'>): Promise<Shown> {
  try {
    const answer = await source.card(ask);
    if (answer.status === 'missing') return { state: { type: 'missing' }, saved: false };
    const mention = ask.place &&
      at.name && { name: at.name, site: at.site ?? '', ...(answer.why ? { why: answer.why } : {}) };
    return { state: { type: 'view', view: answer.view }, saved: answer.saved, ...(mention ? { mention } : {}) };
  } catch (error) {
    return { state: { type: 'error', reason: error instanceof Error ? error.message : String(error) }, saved: false };
  }
}
