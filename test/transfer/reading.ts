import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import { usualKindIds } from '@/lib/funnel/scoring/usual-kinds';
import { inspectFile } from '@/lib/transfer/files/inspect-file';
import type {
  FilePlan,
  ImportChoices,
  PreparedBatch,
  ReadingEnd,
  ReadyRow,
  RefusedRow,
  Surroundings,
} from '@/lib/transfer/files/plan';
import { prepareRows } from '@/lib/transfer/files/prepare-rows';
import { surveyFile } from '@/lib/transfer/files/survey-file';
import { readMessage } from '@/test/words';

/** What files are read with here: a funnel, two colleagues, one programme, the usual kinds. */
export const around: Surroundings = {
  definition: dealStagePreset.build((name) => readMessage(name.replaceAll('.', '_'))),
  now: Date.UTC(2026, 10, 22, 12),
  zone: 'Europe/Berlin',
  colleagues: [
    { id: 'jonas', name: 'Jonas Feld' },
    { id: 'kim', name: 'Kim Us', addresses: ['kim@us.example'] },
  ],
  programmes: [{ id: 'fair', name: 'Stone Fair 2026' }],
  kinds: usualKindIds.map((id) => ({ id, name: id })),
  currency: 'USD',
};

/** Files of other people's making, which lie beside the project where there are any. */
export const data = resolve('../shared/data');

export function fixture(name: string): Blob {
  return blobOf(join('test/fixtures/imports', name));
}

export function blobOf(path: string): Blob {
  return new Blob([readFileSync(path)]);
}

export async function planOf(file: Blob): Promise<FilePlan> {
  const inspection = await inspectFile(file, around);
  if (!inspection.ok) throw new Error(inspection.problem.type);
  return inspection.plan;
}

export type Read = {
  readonly plan: FilePlan;
  readonly ready: readonly ReadyRow[];
  readonly refused: readonly RefusedRow[];
  readonly batches: readonly PreparedBatch[];
  readonly passedOver: number;
  readonly end: ReadingEnd;
};

/** Reads a file as a user does who agrees to all that is proposed but for what is changed here. */
export async function readAll(file: Blob, change: Partial<ImportChoices> = {}): Promise<Read> {
  const plan = await planOf(file);
  const wished = { ...plan.proposed, ...change };
  const surveying = await surveyFile(file, plan, wished, around);
  const proposed = (surveying.ok ? surveying.survey.stages : []).flatMap(({ key, proposed }) =>
    proposed === null ? [] : [[key, proposed] as const],
  );
  const choices = { ...wished, stageByName: change.stageByName ?? new Map(proposed) };
  const batches: PreparedBatch[] = [];
  const reading = prepareRows(file, plan, choices, around);
  for (;;) {
    const { done, value } = await reading.next();
    if (!done) {
      batches.push(value);
      continue;
    }
    return {
      plan,
      batches,
      ready: batches.flatMap(({ prepared }) => prepared),
      refused: batches.flatMap(({ refused }) => refused),
      passedOver: batches.reduce((sum, each) => sum + each.passedOver, 0),
      end: value,
    };
  }
}

/** Moments as people read them. */
export function day(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16);
}
