import * as v from 'valibot';
import { type Answers, PAGE_REQUESTS, REQUESTS, type RequestOf, type RequestType } from './to-background.ts';

/** Who sent a request: an article in a tab, or a page of the extension itself. */
export type Sender =
  | { readonly from: 'page'; readonly tab: number; readonly host: string }
  | { readonly from: 'extension' };

export type Handlers = {
  readonly [T in RequestType]: (request: RequestOf<T>, sender: Sender) => Promise<Answers[T]>;
};

/** An answer as it travels: errors are data, since a rejected message loses its text in Firefox. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

function isRequestType(type: unknown): type is RequestType {
  return typeof type === 'string' && Object.hasOwn(REQUESTS, type);
}

/**
 * Checks a message at the border and hands it to its handler.
 * Returns undefined for a message that is none of ours; every other fault comes back as a `Reply` with its reason.
 */
export function dispatch(handlers: Handlers, message: unknown, sender: Sender): Promise<Reply<unknown>> | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message) || !isRequestType(message.type)) {
    return undefined;
  }
  return answer(handlers, message.type, message, sender);
}

async function answer<T extends RequestType>(
  handlers: Handlers,
  type: T,
  message: object,
  sender: Sender,
): Promise<Reply<Answers[T]>> {
  if (sender.from === 'page' && !PAGE_REQUESTS.has(type)) {
    return { ok: false, error: `a web page may not ask for "${type}"` };
  }
  const parsed = v.safeParse<(typeof REQUESTS)[T]>(REQUESTS[type], message);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return { ok: false, error: `"${type}" was malformed: ${v.getDotPath(issue) ?? 'message'}: ${issue.message}` };
  }
  try {
    return { ok: true, value: await handlers[type](parsed.output, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
