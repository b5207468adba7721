import type { Layout, LookName } from './looks.ts';
import type { Shown, Stage } from './stage.ts';

/** A view in one state, and the looks that it is pictured in. */
export interface State {
  /** View first: "card-person". */
  readonly name: string;
  readonly looks: readonly LookName[];
  show(stage: Stage, layout: Layout): Promise<Shown>;
  /** Takes back what it changed for the states after it. */
  leave?(stage: Stage): Promise<void>;
}

export const TWO: readonly LookName[] = ['light', 'dark'];
export const ALL: readonly LookName[] = ['light', 'dark', 'narrow', 'zoom', 'es', 'forced'];
