import { z } from '@/lib/zod';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { leadEventSchema } from '@/lib/funnel/log/event-schema';
import { settingsSchema } from '@/lib/funnel/settings-schema';
import { teamEventSchema } from '@/lib/funnel/team/team-event-schema';
import { archiveTables, type ArchiveRow, type ArchiveTable } from '@/lib/store/archive-rows';

const id = z.string().min(1).max(1000);
const moment = z.number().int();
const count = z.number().int().nonnegative();
const hashes = z.array(z.string().max(200));

/** What each row of an archive must be. Only checked, never changed: a row goes into the store as it stands. */
const rowSchemas: Readonly<Record<ArchiveTable, z.ZodType>> = {
  meta: z.strictObject({ key: id, value: z.unknown() }),
  definitions: z
    .strictObject({ key: id, definition: definitionSchema })
    .refine(({ key, definition }) => key === definitionKey(definition)),
  settings: z.strictObject({ key: z.literal('settings'), value: settingsSchema }),
  importMappings: z.strictObject({ id: z.string(), savedAt: moment, value: z.unknown() }),
  imports: z.looseObject({
    id,
    name: z.string(),
    state: z.enum(['done', 'cancelled', 'undone']),
    stagedAt: moment,
    confirmedAt: moment.nullable(),
    left: z.array(z.strictObject({ row: count, refusal: z.looseObject({ type: z.string() }) })).max(1000),
    parts: count,
    applied: count,
    rows: count,
    added: count,
    updated: count,
    leftCount: count,
    kept: count,
  }),
  ops: z.strictObject({ opId: id, at: moment, reply: z.unknown() }),
  teamEvents: teamEventSchema,
  events: leadEventSchema,
  suggestions: z
    .strictObject({ id, segment: id, leadId: id, at: moment })
    .refine((row) => row.id === `${row.segment}|${row.leadId}`),
  erasures: z.strictObject({
    leadId: z.uuid(),
    opId: id,
    dueAt: moment,
    pairs: count.optional(),
    proposals: count.optional(),
  }),
  tombstones: z.strictObject({
    leadId: z.uuid(),
    erasedAt: moment,
    opIdHashes: hashes,
    keyHashes: hashes,
    removed: z
      .strictObject({
        leads: count,
        events: count,
        pairs: count,
        proposals: count,
        stagedRows: count,
        fileNames: count,
      })
      .optional(),
    cleared: z.strictObject({ backups: count, stores: count }).optional(),
  }),
};

const lineSchema = z.strictObject({ t: z.enum(archiveTables), r: z.unknown() });

/** A key of that name is never ours, and is given a meaning of its own by whoever copies objects. */
const prototypeKey = /"__proto__"\s*:/u;

/**
 * The row that a line holds.
 * @returns the table that it claims to be of, or null, where it is no row
 */
export function readRow(line: string): ArchiveRow | { readonly bad: ArchiveTable | null } {
  const value = prototypeKey.test(line) ? undefined : parsed(line);
  const found = lineSchema.safeParse(value);
  if (!found.success) return { bad: null };
  const { t } = found.data;
  return rowSchemas[t].safeParse(found.data.r).success ? (value as ArchiveRow) : { bad: t };
}

/** The value of a line of JSON; undefined: it is none. */
export function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
