/** Why the store could not do what was asked; the reader is told, and can act on most of them. */
export type StoreErrorKind = 'quota' | 'blocked' | 'newer' | 'corrupt' | 'replaced' | 'unavailable';

const TEXTS: Readonly<Record<StoreErrorKind, string>> = {
  quota: 'The browser has no room left for the background packs. Free some disk space, or remove a pack.',
  blocked: 'Another window of the extension still uses the older store. Close its other tabs, or restart the browser.',
  newer: 'The stored packs come from a newer version of the extension. Update the extension.',
  corrupt: 'The stored packs are damaged. Import them again.',
  replaced: 'The pack was replaced while it was read. Try again.',
  unavailable: 'The browser gives the extension no storage here (a private window, or a full or read-only profile).',
};

/** A failure of the store, told by kind. `message` is for the reader, `cause` for the developer. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, options?: ErrorOptions) {
    super(TEXTS[kind], options);
    this.kind = kind;
  }
}

/** IndexedDB's exceptions by name (W3C Indexed Database API 3.0, "Exceptions"). */
const KINDS: Readonly<Record<string, StoreErrorKind>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  DataCloneError: 'corrupt',
  DataError: 'corrupt',
  NotReadableError: 'corrupt',
  NotFoundError: 'corrupt',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  TransactionInactiveError: 'unavailable',
  UnknownError: 'unavailable',
  TimeoutError: 'unavailable',
  OperationError: 'unavailable',
};

/**
 * The error as the store's callers know it. An aborted request of the caller (`AbortError` with its own signal) and
 * errors that are not IndexedDB's stay as they are.
 */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const kind = KINDS[error.name];
  return kind === undefined ? error : new StoreError(kind, { cause: error });
}
