import { openDB } from 'idb';
import { type BackstorySchema, type Connection, UPGRADES, type UpgradeStep } from './schema.ts';
import { asStoreError, StoreError } from './store-error.ts';

export interface DatabaseOptions {
  readonly name?: string;
  readonly upgrades?: readonly UpgradeStep[];
  /** Milliseconds that an upgrade waits for other windows to let go before it is reported. */
  readonly patience?: number;
}

/** The one database. A lost connection is made again at the next use, so that holders need not care. */
export interface Database {
  /** Runs `work` on an open connection. Throws `StoreError` for what IndexedDB refuses. */
  run<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const NAME = 'backstory';

/** Long enough for other windows to hear `blocking` and close, short enough for a reader who waits. */
const PATIENCE = 3000;

/** Opens lazily, at the first `run`. */
export function openDatabase(options: DatabaseOptions = {}): Database {
  let opening: Promise<Connection> | undefined;
  const forget = (which: Promise<Connection>) => {
    if (opening === which) opening = undefined;
  };
  const connect = (): Promise<Connection> => {
    if (opening) return opening;
    const attempt: Promise<Connection> = open(options, () => forget(attempt));
    opening = attempt;
    attempt.catch(() => forget(attempt));
    return attempt;
  };
  return {
    async run(work) {
      try {
        const attempt = connect();
        try {
          return await work(await attempt);
        } catch (error) {
          // A connection that was closed under us (`blocking`, `terminated`) shows at its first transaction.
          if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
          forget(attempt);
          return await work(await connect());
        }
      } catch (error) {
        throw asStoreError(error);
      }
    },
    async close() {
      const attempt = opening;
      opening = undefined;
      (await attempt?.catch(() => undefined))?.close();
    },
  };
}

async function open(options: DatabaseOptions, onLost: () => void): Promise<Connection> {
  const { name = NAME, upgrades = UPGRADES, patience = PATIENCE } = options;
  let connection: Connection | undefined;
  let giveUp: (error: StoreError) => void = () => undefined;
  const tooLong = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fault: StoreError | undefined;
  const opened = openDB<BackstorySchema>(name, upgrades.length, {
    async upgrade(database, from, _to, transaction) {
      try {
        for (const step of upgrades.slice(from)) await step(database, transaction);
      } catch (error) {
        // Left alone, the browser would commit what the steps had done until then.
        fault = new StoreError('corrupt', { cause: error });
        transaction.done.catch(() => undefined);
        transaction.abort();
      }
    },
    blocked() {
      timer = setTimeout(() => giveUp(new StoreError('blocked')), patience);
    },
    // A newer version of the extension waits for this connection: let go, or its reader waits for ever.
    blocking() {
      connection?.close();
      onLost();
    },
    // The browser took the connection away (storage cleared, disk trouble).
    terminated: onLost,
  });
  try {
    connection = await Promise.race([opened, tooLong]);
    return connection;
  } catch (error) {
    // The upgrade may still succeed once nobody blocks it; that connection would have no owner.
    opened.then((late) => late.close()).catch(() => undefined);
    throw fault ?? error;
  } finally {
    clearTimeout(timer);
  }
}
