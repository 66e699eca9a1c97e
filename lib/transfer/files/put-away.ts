/**
 * Puts a text away, out of the memory of the page: packed, since a browser keeps blobs in its own memory for as long as there
 * is room, and on the disk after that.
 * @param text nothing that is stored may depend on it: it is gone with the page
 */
export async function putAway(text: string): Promise<Blob> {
  const packing = new CompressionStream('gzip');
  return new Blob([await through(packing, new TextEncoder().encode(text))]);
}

/**
 * Gets a text that was put away.
 * @returns the same text; rejects with a `DOMException` where the browser could not keep it: its disk is full
 */
export async function takeOut(packed: Blob): Promise<string> {
  const bytes = new Uint8Array(await packed.arrayBuffer());
  return new TextDecoder().decode(await through(new DecompressionStream('gzip'), bytes));
}

async function through(
  { readable, writable }: GenericTransformStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const writer = writable.getWriter();
  const [whole] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(bytes),
    writer.close(),
  ]);
  return whole;
}
