import type { KnowsPeople } from '@/lib/queries/use-known-people';
import type { ReadyRow } from '@/lib/transfer/files/plan';
import { prepareRows } from '@/lib/transfer/files/prepare-rows';
import type { Check, Checking, Double } from './check';
import { gatherRefused } from './gather-refused';
import type { Done } from './import-state';
import { createRowSet } from './row-set';
import type { Setup } from './setup';
import { withProgramme } from './with-programme';

type Asked = {
  readonly knows: KnowsPeople;
  readonly signal: AbortSignal;
  /** Told of bytes, and of the rows that were looked at. */
  readonly onProgress: (read: Done, rows: number) => void;
};

const mostShown = 20;
/** Rows that are kept to be decided one by one; nobody goes through more. */
const mostDecided = 10_000;

/**
 * Looks at every row of a file as it will be stored, and whether its person is a lead already. Nothing is written, and
 * nothing but what is shown is kept: the rows are read once more when they are staged.
 */
export async function checkFile(setup: Setup, { knows, signal, onProgress }: Asked): Promise<Checking> {
  const { file, plan, choices, around } = setup;
  const first: ReadyRow[] = [];
  const doubles: Double[] = [];
  const known = createRowSet();
  const twice = createRowSet();
  const refused = gatherRefused(plan);
  const counts = { ready: 0, linksDropped: 0, passedOver: 0, stays: 0, activities: 0 };
  let bytes = 0;
  let of = file.size;
  const progress = (): void => onProgress({ done: bytes, of }, counts.ready + refused.count());
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
    const ids = await knows(value.prepared.map((row) => row.keys));
    for (const [index, row] of value.prepared.entries()) {
      const leadId = ids[index] ?? null;
      const lead = withProgramme(row.lead, setup.programme);
      if (first.length < mostShown) first.push({ ...row, lead });
      counts.stays += lead.history?.length ?? 0;
      counts.activities += lead.activities?.length ?? 0;
      if (leadId === null && row.sameAs === null) continue;
      (leadId === null ? twice : known).add(row.row);
      if (doubles.length < mostDecided) doubles.push({ row: row.row, lead, leadId, sameAs: row.sameAs });
    }
    counts.ready += value.prepared.length;
    counts.linksDropped += value.linksDropped;
    counts.passedOver += value.passedOver;
    refused.add(value.refused);
    progress();
  }
  const check: Check = { ...counts, first, known, twice, doubles, refused: refused.all() };
  return { type: 'checked', check };
}
