/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The design's bound: the most that `value` may be, or the least where `atLeast`. */
  readonly budget?: number;
  readonly atLeast?: boolean;
  /** Who was measured on the same input in the same run, and our value divided by theirs. */
  readonly peer?: string;
  readonly ratio?: number;
}

/** Whether a figure keeps its budget; one without a budget does. */
export function isWithinBudget({ value, budget, atLeast }: Figure): boolean {
  if (budget === undefined) return true;
  return atLeast ? value >= budget : value <= budget;
}

/** The value below which `share` (0 to 1) of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
