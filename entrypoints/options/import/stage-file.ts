import { partSize, type PreparedRow } from '@/lib/funnel/import/prepared-row';
import type { ImportRefusal } from '@/lib/funnel/refusal';
import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { FileProblem } from '@/lib/transfer/files/plan';
import { outcomeAt, type Check, type CheckedRow, type Decisions, type RowOutcome } from './check';
import { ask } from './post';
import type { Setup } from './setup';

/** How a file's way into the background ended. Nothing of it is a lead before it is `confirmed`. */
export type Staged =
  | { readonly type: 'confirmed' }
  | { readonly type: 'stopped' }
  | { readonly type: 'problem'; readonly problem: FileProblem }
  | { readonly type: 'refused'; readonly refusal: ImportRefusal };

type Asked = {
  /** The import's, and the batch of all that it writes. */
  readonly id: string;
  readonly signal: AbortSignal;
  /** Told of rows. */
  readonly onProgress: (done: number) => void;
};

/**
 * Hands the rows of a file, as they were put away when they were looked at, to the background part by part, and has them
 * applied. Rows of people who are to be skipped stay here. What was staged is dropped where it ends early.
 */
export async function stageFile(
  setup: Setup,
  check: Check,
  decisions: Decisions,
  asked: Asked,
): Promise<Staged> {
  const staged = await stageParts(setup, check, decisions, asked);
  if (!('parts' in staged)) {
    await ask('cancelImport', { space: 'main', id: asked.id });
    return staged;
  }
  const confirmed = await ask('confirmImport', { space: 'main', id: asked.id, ...staged });
  return confirmed.ok ? { type: 'confirmed' } : { type: 'refused', refusal: confirmed.refusal };
}

type Handed = Exclude<Staged, { readonly type: 'confirmed' }>;
type Counted = { readonly parts: number; readonly rows: number };

async function stageParts(
  setup: Setup,
  check: Check,
  decisions: Decisions,
  { id, signal, onProgress }: Asked,
): Promise<Handed | Counted> {
  let parts = 0;
  let rows = 0;
  for await (const part of partsOf(preparedIn(check, decisions))) {
    if (signal.aborted) return { type: 'stopped' };
    if (!Array.isArray(part)) return { type: 'problem', problem: part };
    const reply = await ask('stageImport', {
      space: 'main',
      id,
      name: setup.file.name,
      part: parts,
      rows: part,
    });
    if (!reply.ok) return { type: 'refused', refusal: reply.refusal };
    parts += 1;
    rows += part.length;
    onProgress(rows);
  }
  return signal.aborted ? { type: 'stopped' } : { parts, rows };
}

/** The rows that are handed over, as they were put away; last, what kept them from being read to their end. */
async function* preparedIn(
  check: Check,
  decisions: Decisions,
): AsyncGenerator<readonly PreparedRow[] | FileProblem> {
  try {
    for await (const { from, rows } of check.rows.pieces())
      yield rows.flatMap((row, index) => {
        const outcome = outcomeAt(check, decisions, from + index);
        // Who becomes a lead in the meantime is treated as others who are.
        const ifKnown = outcome === 'new' ? decisions.known : outcome;
        return outcome === 'skip' ? [] : [{ row: row.row, lead: boundTo(row, outcome), ifKnown }];
      });
  } catch (error) {
    // The browser had to give up what was put away: its disk is full.
    if (!(error instanceof DOMException)) throw error;
    yield { type: 'Unreadable' };
  }
}

/** Who was said to be a lead that nothing binds them to has one of its identities from now on. */
function boundTo({ lead, bind }: CheckedRow, outcome: RowOutcome): ImportedLead {
  if (bind === null || (outcome !== 'merge' && outcome !== 'update')) return lead;
  const { person } = lead;
  return { ...lead, person: { ...person, [bind.list]: [...person[bind.list], bind.value] } };
}

/** Stretches of rows cut into parts, all of them full but for the last. */
async function* partsOf(
  stretches: AsyncIterable<readonly PreparedRow[] | FileProblem>,
): AsyncGenerator<PreparedRow[] | FileProblem> {
  let waiting: PreparedRow[] = [];
  for await (const stretch of stretches) {
    if ('type' in stretch) {
      yield stretch;
      return;
    }
    waiting.push(...stretch);
    for (; waiting.length >= partSize; waiting = waiting.slice(partSize)) yield waiting.slice(0, partSize);
  }
  if (waiting.length > 0) yield waiting;
}
