import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import { knownDeeds } from '@/lib/funnel/import/prepared-row';
import type { KeptColumns } from '@/lib/queries/use-kept-columns';
import type { Encoding } from '@/lib/transfer/csv/encoding';
import { inspectFile } from '@/lib/transfer/files/inspect-file';
import type { FileProblem, Surroundings } from '@/lib/transfer/files/plan';
import { mappingId, recallChoices } from '@/lib/transfer/files/remembered';
import { firstDeeds, fresh, type Deeds, type Setup } from './setup';

/** How a file is to be read where the user knows better. */
export type Reread = { readonly encoding?: Encoding | undefined; readonly delimiter?: string | undefined };

type Opened =
  | { readonly type: 'opened'; readonly setup: Setup }
  | { readonly type: 'problem'; readonly problem: FileProblem };

type Asked = {
  readonly around: Surroundings;
  readonly reread: Reread;
  readonly signal: AbortSignal;
  /** What was decided about files with these columns; undefined: nothing. */
  readonly keptOf: (id: string) => Promise<KeptColumns | undefined>;
};

/** Reads a file's beginning, and what was decided about files like it. */
export async function openFile(file: File, { around, reread, signal, keptOf }: Asked): Promise<Opened> {
  const inspected = await inspectFile(file, around, { ...reread, signal });
  if (!inspected.ok) return { type: 'problem', problem: inspected.problem };
  const { plan } = inspected;
  const setup: Setup = { ...fresh(plan), file, around };
  const id = mappingId(plan);
  return { type: 'opened', setup: id === null ? setup : asLastTime(setup, await keptOf(id)) };
}

function asLastTime(setup: Setup, kept: KeptColumns | undefined): Setup {
  if (kept === undefined) return setup;
  const { choices: was, deeds } = kept.value as { readonly choices?: unknown; readonly deeds?: unknown };
  const choices = recallChoices(setup.plan, was, setup.around.definition);
  return choices === null ? setup : { ...setup, choices, deeds: deedsIn(deeds), rememberedAt: kept.savedAt };
}

function deedsIn(kept: unknown): Deeds {
  const { known, twice } = (kept ?? {}) as Partial<Record<keyof Deeds, unknown>>;
  const isDeed = (deed: unknown): deed is KnownDeed => knownDeeds.some((each) => each === deed);
  return isDeed(known) && isDeed(twice) ? { known, twice } : firstDeeds;
}
