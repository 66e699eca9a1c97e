import type { KnowsPeople } from '@/lib/queries/use-known-people';
import { prepareRows } from '@/lib/transfer/files/prepare-rows';
import type { CheckedRow, Checking } from './check';
import { gatherRefused } from './gather-refused';
import type { Done } from './import-state';
import { rowKeeper } from './kept-rows';
import { rowKinds, type RowKind } from './row-kinds';
import type { Setup } from './setup';
import { kindTeller } from './tell-kinds';
import { withProgramme } from './with-programme';

type Asked = {
  readonly knows: KnowsPeople;
  readonly signal: AbortSignal;
  /** Told of bytes, and of the rows that were looked at. */
  readonly onProgress: (read: Done, rows: number) => void;
};

const mostShown = 20;

/**
 * Looks at every row of a file as it will be stored, and whether its person is a lead already. Nothing is written; the rows
 * are put away for the list of them and for their way into the background, so that the file is read but once.
 */
export async function checkFile(setup: Setup, { knows, signal, onProgress }: Asked): Promise<Checking> {
  const { file, plan, choices, around } = setup;
  const first: CheckedRow[] = [];
  const kept = rowKeeper<CheckedRow>();
  const kindOf = kindTeller(knows);
  const kinds: Uint8Array[] = [];
  const byKind = Object.fromEntries(rowKinds.map((kind) => [kind, 0])) as Record<RowKind, number>;
  const refused = gatherRefused(plan);
  const counts = { linksDropped: 0, passedOver: 0, stays: 0, activities: 0 };
  let looked = 0;
  let bytes = 0;
  let of = file.size;
  const progress = (): void => onProgress({ done: bytes, of }, looked + refused.count());
  const rows = prepareRows(file, plan, choices, around, {
    signal,
    onProgress: (read, total) => {
      bytes = read;
      of = total;
      progress();
    },
  });
  for (;;) {
    const { done, value } = await rows.next();
    if (signal.aborted) return { type: 'stopped' };
    if (done) {
      if (!value.ok) return { type: 'problem', problem: value.problem };
      break;
    }
    const checked = (await kindOf(value.prepared)).map((row) => ({
      ...row,
      lead: withProgramme(row.lead, setup.programme),
    }));
    kept.add(checked);
    kinds.push(Uint8Array.from(checked, ({ kind }) => rowKinds.indexOf(kind)));
    for (const { kind, lead } of checked) {
      byKind[kind] += 1;
      counts.stays += lead.history?.length ?? 0;
      counts.activities += lead.activities?.length ?? 0;
    }
    first.push(...checked.slice(0, mostShown - first.length));
    looked += checked.length;
    counts.linksDropped += value.linksDropped;
    counts.passedOver += value.passedOver;
    refused.add(value.refused);
    progress();
  }
  const check = {
    ...counts,
    counts: byKind,
    first,
    rows: kept.all(),
    kinds: joined(kinds),
    refused: refused.all(),
  };
  return { type: 'checked', check };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
