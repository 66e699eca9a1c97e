import type { FileProblem, PreparedBatch, ReadingEnd, ReadyRow, RefusedRow } from './plan';

/** Rows of a batch, prepared and refused. */
const rowsPerBatch = 1000;

/** What is read, until it makes a batch. */
export type BatchBuilder = {
  readonly add: (row: ReadyRow, linkDropped: boolean) => void;
  readonly refuse: (row: RefusedRow) => void;
  readonly passOver: () => void;
  /** Whole batches of what came in until then. */
  readonly full: () => Generator<PreparedBatch>;
  readonly rest: () => Generator<PreparedBatch>;
};

export function batchBuilder(): BatchBuilder {
  let rows: (ReadyRow | RefusedRow)[] = [];
  let dropped = new Set<number>();
  let passedOver = 0;
  const batchOf = (taken: readonly (ReadyRow | RefusedRow)[]): PreparedBatch => {
    const prepared = taken.filter((row) => 'lead' in row);
    const batch = {
      prepared,
      refused: taken.filter((row) => 'problems' in row),
      linksDropped: prepared.filter(({ row }) => dropped.has(row)).length,
      passedOver,
    };
    passedOver = 0;
    return batch;
  };
  return {
    add(row, linkDropped) {
      rows.push(row);
      if (linkDropped) dropped.add(row.row);
    },
    refuse({ row, cells, problems }) {
      rows.push({ row, cells, problems });
    },
    passOver() {
      passedOver += 1;
    },
    *full() {
      let at = 0;
      for (; rows.length - at >= rowsPerBatch; at += rowsPerBatch)
        yield batchOf(rows.slice(at, at + rowsPerBatch));
      rows = rows.slice(at);
      if (at > 0) dropped = new Set(rows.map(({ row }) => row).filter((row) => dropped.has(row)));
    },
    *rest() {
      if (rows.length > 0 || passedOver > 0) yield batchOf(rows);
      rows = [];
    },
  };
}

/** How a reading ended, from the problem that ended it. */
export function endOf(problem: FileProblem | null, rows: number): ReadingEnd {
  return problem === null ? { ok: true, rows } : { ok: false, problem };
}
