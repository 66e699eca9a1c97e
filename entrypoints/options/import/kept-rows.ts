/**
 * Rows that were looked at, put away in pieces which the browser keeps out of the page's memory: a file may have a million
 * of them, of which a hundred are in sight.
 */
export type KeptRows<Row> = {
  readonly size: number;
  /** The rows at these places, in that order. */
  readonly at: (places: readonly number[]) => Promise<readonly Row[]>;
  /** All of them, piece by piece; a piece that `isWanted` says no to, by its text, is passed over. */
  readonly pieces: (isWanted?: (text: string) => boolean) => AsyncGenerator<Piece<Row>>;
};

/** Rows that lie one behind the other, from a place on. */
export type Piece<Row> = { readonly from: number; readonly rows: readonly Row[] };

/** Pieces that are kept at hand, of those that were read last. */
const mostAtHand = 8;

/** Rows as they come in; each call of `add` is a piece. */
export function rowKeeper<Row>(): {
  readonly add: (rows: readonly Row[]) => void;
  readonly all: () => KeptRows<Row>;
} {
  const blobs: { readonly from: number; readonly blob: Blob }[] = [];
  let size = 0;
  return {
    add(rows) {
      if (rows.length === 0) return;
      blobs.push({ from: size, blob: new Blob([JSON.stringify(rows)]) });
      size += rows.length;
    },
    all: () => readerOf<Row>(blobs, size),
  };
}

function readerOf<Row>(
  blobs: readonly { readonly from: number; readonly blob: Blob }[],
  size: number,
): KeptRows<Row> {
  const atHand = new Map<number, Promise<readonly Row[]>>();
  const pieceAt = (index: number): Promise<readonly Row[]> => {
    const read =
      atHand.get(index) ?? textOf(blobs[index]?.blob).then((text) => JSON.parse(text) as readonly Row[]);
    atHand.delete(index);
    atHand.set(index, read);
    const [oldest] = atHand.keys();
    if (atHand.size > mostAtHand && oldest !== undefined) atHand.delete(oldest);
    return read;
  };
  const indexOf = (place: number): number => {
    let [low, high] = [0, blobs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blobs[middle]?.from ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    size,
    async at(places) {
      const rows = await Promise.all(
        places.map(async (place) => {
          const index = indexOf(place);
          return (await pieceAt(index))[place - (blobs[index]?.from ?? 0)];
        }),
      );
      return rows.filter((row) => row !== undefined);
    },
    async *pieces(isWanted) {
      for (const { from, blob } of blobs) {
        const text = await textOf(blob);
        if (!isWanted || isWanted(text)) yield { from, rows: JSON.parse(text) as readonly Row[] };
      }
    },
  };
}

async function textOf(blob: Blob | undefined): Promise<string> {
  return blob === undefined ? '[]' : new TextDecoder().decode(await blob.arrayBuffer());
}
