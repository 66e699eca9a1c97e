import { knownDeeds, type KnownDeed } from '@/lib/funnel/import/prepared-row';
import type { FilePlan, ImportChoices } from '@/lib/transfer/files/plan';
import { mappingId, rememberChoices } from '@/lib/transfer/files/remembered';
import { firstDeeds, type Deeds } from './setup';

/** What was decided about files with certain columns, under a name. */
export type Kept = {
  readonly id: string;
  /** Null: nobody named it, and it is of a time when files did not name theirs. */
  readonly name: string | null;
  /** Wall ms. */
  readonly savedAt: number;
  /** How many columns it is about; null: it is not known. */
  readonly columns: number | null;
  /** To be checked by whoever reads the file: lib/transfer/files/remembered.ts. */
  readonly choices: unknown;
  readonly deeds: Deeds;
};

/** Names are no longer than this. */
export const longestName = 80;

/** A row of the store as it is shown and used; what is damaged in it is left out. */
export function keptIn({
  id,
  savedAt,
  value,
}: {
  readonly id: string;
  readonly savedAt: number;
  readonly value: unknown;
}): Kept {
  const { name, choices, deeds } = (value ?? {}) as Partial<Record<'name' | 'choices' | 'deeds', unknown>>;
  const { mapping } = (choices ?? {}) as { readonly mapping?: unknown };
  return {
    id,
    savedAt,
    name: typeof name === 'string' && name.trim() !== '' ? name : null,
    columns: Array.isArray(mapping) ? mapping.length : null,
    choices,
    deeds: deedsIn(deeds),
  };
}

/** What is kept of it under another name. */
export function renamed({ choices, deeds }: Kept, name: string): object {
  return { name: name.trim().slice(0, longestName), choices, deeds };
}

/**
 * What is kept of a file that was imported.
 * @param before what was kept of files with these columns until then: its name stays
 * @returns null where the file's columns have no names to be known by
 */
export function keptOf(
  { plan, choices, file }: { readonly plan: FilePlan; readonly choices: ImportChoices; readonly file: File },
  deeds: Deeds,
  before: Kept | null,
): { readonly id: string; readonly value: object } | null {
  const id = mappingId(plan);
  if (id === null) return null;
  const name = before?.name ?? file.name.replace(/\.[a-z]{1,4}$/iu, '').slice(0, longestName);
  return { id, value: { name, choices: rememberChoices(plan, choices), deeds } };
}

function deedsIn(kept: unknown): Deeds {
  const { known, twice } = (kept ?? {}) as Partial<Record<keyof Deeds, unknown>>;
  const isDeed = (deed: unknown): deed is KnownDeed => knownDeeds.some((each) => each === deed);
  return isDeed(known) && isDeed(twice) ? { known, twice } : firstDeeds;
}
