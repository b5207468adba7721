import type { Reply } from './requests.ts';
import type { Answers, RequestOf, RequestType } from './to-background.ts';

/**
 * Sends a request through `send` and unwraps the reply; throws an Error with the background's own words.
 * Apart from `requests.ts` so that an article's script carries no schemas.
 */
export async function ask<T extends RequestType>(
  send: (message: unknown) => Promise<unknown>,
  type: T,
  request: RequestOf<T>,
): Promise<Answers[T]> {
  const reply = (await send({ ...request, type })) as Reply<Answers[T]> | undefined;
  if (!reply) throw new Error(`nobody answered "${type}"`);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
