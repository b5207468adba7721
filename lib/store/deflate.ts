/** Compresses a text for the store. `deflate-raw` has no checksum of its own, but IndexedDB does not tear records. */
export function deflate(text: string): Promise<ArrayBuffer> {
  return passed(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
}

/** Undoes `deflate`. Throws TypeError for bytes that are not its own. */
export async function inflate(bytes: ArrayBuffer): Promise<string> {
  return new TextDecoder().decode(await passed(new Uint8Array(bytes), new DecompressionStream('deflate-raw')));
}

/** Written by hand: `Blob.stream()` as a source took Chromium a millisecond a block more, mostly to register it. */
async function passed(
  bytes: Uint8Array<ArrayBuffer>,
  codec: CompressionStream | DecompressionStream,
): Promise<ArrayBuffer> {
  const writer = codec.writable.getWriter();
  const fed = writer.write(bytes).then(() => writer.close());
  // What is wrong with the bytes shows on both ends; it is told once.
  fed.catch(() => undefined);
  const result = await new Response(codec.readable).arrayBuffer();
  await fed;
  return result;
}
