type Codec = CompressionStream | DecompressionStream;
type Bytes = Uint8Array<ArrayBuffer>;

/** A failure of what feeds the codec, as against one of the codec itself. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
}

/**
 * The bytes of `feed` as they come out of `codec`. Each piece is fed only when the one before was taken in:
 * `pipeThrough` would leave that to the codec's queue, which in Node counts pieces as if they were bytes and swallows
 * 16,384 of them. Leaving the loop early ends the feed. Throws `FeedError` (its cause: the feed's error) or what the
 * codec throws.
 */
export async function* through(feed: AsyncIterator<Bytes> | Iterator<Bytes>, codec: Codec): AsyncGenerator<Bytes> {
  const writer = codec.writable.getWriter();
  const reader = codec.readable.getReader();
  const state: { failure?: FeedError } = {};
  const feeding = pump(feed, writer).catch((error: unknown) => {
    if (error instanceof FeedError) state.failure = error;
    return writer.abort(error);
  });
  feeding.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    if (state.failure) throw state.failure;
  } catch (error) {
    throw state.failure ?? error;
  } finally {
    await Promise.allSettled([reader.cancel(), writer.abort(), feed.return?.()]);
  }
}

async function pump(feed: AsyncIterator<Bytes> | Iterator<Bytes>, writer: WritableStreamDefaultWriter<Bytes>) {
  for (;;) {
    let next: IteratorResult<Bytes>;
    try {
      next = await feed.next();
    } catch (cause) {
      throw new FeedError('the source of a stream failed', { cause });
    }
    if (next.done) return writer.close();
    await writer.write(next.value);
  }
}

/** The pieces of a stream, for a loop that may be left early: the stream is then cancelled. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield new Uint8Array(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A stream that pulls from `pieces`, and ends them when it is cancelled. */
export function streamFrom(pieces: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
