import type { ImportedLead } from './imported-lead';

/**
 * What is done with a row whose person is a lead already, or stands further up in the file. `skip`: nothing; `merge`: the
 * lead gets what it lacks; `update`: what the row says replaces what the lead says; `add`: another lead all the same.
 * Activities, tags and programmes are added by `merge` and `update` alike; a stage and its history never are: where a
 * lead stands is decided where its moves are made.
 */
export const knownDeeds = ['skip', 'merge', 'update', 'add'] as const;
export type KnownDeed = (typeof knownDeeds)[number];

/** A row of an import as it is staged: all that is needed to apply it without the file. */
export type PreparedRow = {
  /** As spreadsheets number rows: from 1, everything counted. */
  readonly row: number;
  readonly lead: ImportedLead;
  readonly ifKnown: KnownDeed;
};

/** Rows in one part of an import, at most: as many are applied in one transaction. */
export const partSize = 1000;
/** Parts of one import, at most. */
export const mostParts = 10_000;
