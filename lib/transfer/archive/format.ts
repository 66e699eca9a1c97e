import { z } from '@/lib/zod';
import type { ArchiveTable } from '@/lib/store/archive-rows';

/*
 * An archive is text, one JSON value a line, packed by gzip: first a header, then one row a line, last the end, which
 * holds how many lines came before it and the SHA-256 of all their bytes. It holds what cannot be made anew, nothing
 * else: leads, counts and whatever is searched by follow from the log.
 *
 * The store's secret goes with it (`meta`), by which erased people's addresses are hashed: without it nobody who opted out
 * could be told from a stranger after a restore, and they would be added again. So whoever can open an archive can tell of
 * an address that they try whether its owner opted out. That is said where one is saved, and a passphrase protects it as it
 * protects the rest; to wrap the secret alone would take a second passphrase, while all that is worth guessing, the leads
 * themselves, lies open beside it.
 */

/** Bumped when an older Stageside could no longer read what is written. */
export const archiveVersion = 1;

export const headerSchema = z.object({
  format: z.literal('stageside-archive'),
  version: z.number().int().positive(),
  schemaVersion: z.number().int().positive(),
  foldVersion: z.number().int().positive(),
  /** Wall time in ms. */
  exportedAt: z.number().int(),
  /** Leads that the store had then, and rows of each table: for progress and previews, never to be relied upon. */
  leads: z.number().int().nonnegative(),
  counts: z.record(z.string(), z.number().int().nonnegative()),
});

export type ArchiveHeader = Readonly<z.output<typeof headerSchema>>;

export const endSchema = z.strictObject({
  end: z.literal(true),
  lines: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

/** Why a file cannot be taken. Lines are numbered from 1, the header included. */
export type ArchiveProblem =
  /** Something else than an archive of Stageside's. */
  | { readonly type: 'NotAnArchive' }
  /** Made by a newer Stageside: what it holds may mean more than is understood here. */
  | { readonly type: 'NewerArchive' }
  /** Protected by a passphrase: see `archive/encrypt.ts`. */
  | { readonly type: 'Encrypted' }
  | { readonly type: 'WrongPassphrase' }
  /** The file ends before its end. */
  | { readonly type: 'Truncated' }
  /** It cannot be unpacked. */
  | { readonly type: 'BadPacking' }
  /** Something was changed since it was written. */
  | { readonly type: 'WrongHash' }
  | { readonly type: 'BadLine'; readonly line: number; readonly table: ArchiveTable | null }
  | { readonly type: 'LineTooLong'; readonly line: number }
  /** It unpacks to far more than any archive would: most likely made to fill the disk. */
  | { readonly type: 'TooDense' };

/** Thrown within the reading of an archive, and told by its last part. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly problem: ArchiveProblem;
  constructor(problem: ArchiveProblem) {
    super(problem.type);
    this.problem = problem;
  }
}
