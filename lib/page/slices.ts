/** Longest stretch of work without giving the main thread back, in ms; a frame at 60 Hz leaves about so much. */
const SLICE = 10;

interface Yielding {
  readonly yield?: () => Promise<void>;
}

/** Gives the main thread back once, so that input and painting come first. */
function nextTurn(): Promise<void> {
  const scheduler: Yielding | undefined = 'scheduler' in globalThis ? (globalThis.scheduler as Yielding) : undefined;
  return scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done, 0));
}

export interface SliceOptions {
  /** Clock in ms. */
  readonly now?: () => number;
  readonly pause?: () => Promise<void>;
  /** Ends the work at the next pause; the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
}

/** Runs a generator to its end in slices of about 10 ms. Rejects with what the generator throws. */
export async function inSlices<T>(work: Generator<undefined, T>, options: SliceOptions = {}): Promise<T> {
  const now = options.now ?? (() => performance.now());
  const pause = options.pause ?? nextTurn;
  let end = now() + SLICE;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (now() < end) continue;
    await pause();
    options.signal?.throwIfAborted();
    end = now() + SLICE;
  }
}

/** Runs a generator to its end at once, for tests and short texts. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
