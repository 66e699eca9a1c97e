import { useEffect, useMemo, useState } from 'react';
import type { Check, CheckedRow, Decisions } from './check';
import { placesOf, searchRows, type RowFilter } from './find-rows';

export type FoundRows = {
  readonly places: Uint32Array;
  /** Not all rows were looked through yet. */
  readonly isSearching: boolean;
};

type Searched = FoundRows & { readonly of: Uint32Array; readonly sought: string };

const none = new Uint32Array(0);

/** The rows that are listed, kept up to date with what is decided. @param sought nothing: all of the filter's */
export function useFoundRows(
  check: Check,
  decisions: Decisions,
  filter: RowFilter,
  sought: string,
): FoundRows {
  const all = useMemo(() => placesOf(check, decisions, filter), [check, decisions, filter]);
  const [searched, setSearched] = useState<Searched | null>(null);
  useEffect(() => {
    if (sought === '') return undefined;
    const leaving = new AbortController();
    void searchRows(check, all, sought, leaving.signal, (places, isOver) =>
      setSearched({ places, isSearching: !isOver, of: all, sought }),
    );
    return () => leaving.abort();
  }, [check, all, sought]);
  if (sought === '') return { places: all, isSearching: false };
  // Until those of now are looked through, those of before stay in sight.
  if (searched?.sought !== sought) return { places: none, isSearching: true };
  return { places: searched.places, isSearching: searched.isSearching || searched.of !== all };
}

/** Some of the rows, as they were put away; null: they are not read yet. */
export function useRowsAt(check: Check, places: readonly number[]): readonly CheckedRow[] | null {
  const [read, setRead] = useState<{
    readonly of: string;
    readonly rows: readonly CheckedRow[];
  } | null>(null);
  const asked = places.join(',');
  useEffect(() => {
    const leaving = new AbortController();
    const read = async (): Promise<void> => {
      const rows = await check.rows.at(asked === '' ? [] : asked.split(',').map(Number));
      if (!leaving.signal.aborted) setRead({ of: asked, rows });
    };
    void read();
    return () => leaving.abort();
  }, [check, asked]);
  return read?.of === asked ? read.rows : null;
}
