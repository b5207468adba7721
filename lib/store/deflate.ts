/** Compresses a text for the store. `deflate-raw` has no checksum of its own, but IndexedDB does not tear records. */
export function deflate(text: string): Promise<ArrayBuffer> {
  return through(text, new CompressionStream('deflate-raw'));
}

/** Undoes `deflate`. Throws TypeError for bytes that are not its own. */
export async function inflate(bytes: ArrayBuffer): Promise<string> {
  return new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
}

function through(part: BlobPart, stream: CompressionStream | DecompressionStream): Promise<ArrayBuffer> {
  return new Response(new Blob([part]).stream().pipeThrough(stream)).arrayBuffer();
}
