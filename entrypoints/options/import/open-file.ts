import type { KeptColumns } from '@/lib/queries/use-kept-columns';
import { inspectFile, type Reread } from '@/lib/transfer/files/inspect-file';
import type { FileProblem, Surroundings } from '@/lib/transfer/files/plan';
import { mappingId, recallChoices } from '@/lib/transfer/files/remembered';
import { keptIn } from './kept';
import { fresh, type Setup } from './setup';

/** How a file is to be read where the user knows better; nothing: as it looks, and as files like it were read before. */
export type Wish = Reread & {
  /** Id of what was decided about other files, by which it is read. */
  readonly kept?: string | undefined;
};

type Opened =
  | { readonly type: 'opened'; readonly setup: Setup }
  | { readonly type: 'problem'; readonly problem: FileProblem };

type Asked = {
  readonly around: Surroundings;
  readonly wish: Wish;
  readonly signal: AbortSignal;
  /** What was decided about files with these columns; undefined: nothing. */
  readonly keptOf: (id: string) => Promise<KeptColumns | undefined>;
};

/** Reads a file's beginning, and what was decided about files like it. */
export async function openFile(file: File, { around, wish, signal, keptOf }: Asked): Promise<Opened> {
  const inspected = await inspectFile(file, around, { ...wish, signal });
  if (!inspected.ok) return { type: 'problem', problem: inspected.problem };
  const { plan } = inspected;
  const setup: Setup = { ...fresh(plan), file, around, wish };
  // Whoever says what the file is, does not want it read as others were.
  const id = wish.kept ?? (wish.preset === undefined ? mappingId(plan) : null);
  const kept = id === null ? undefined : await keptOf(id);
  return {
    type: 'opened',
    setup: id === null || kept === undefined ? setup : asBefore(setup, { ...kept, id }),
  };
}

function asBefore(setup: Setup, row: Parameters<typeof keptIn>[0]): Setup {
  const kept = keptIn(row);
  const choices = recallChoices(setup.plan, kept.choices, setup.around.definition);
  return choices === null ? setup : { ...setup, choices, deeds: kept.deeds, remembered: kept };
}
