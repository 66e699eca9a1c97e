import { z } from '@/lib/zod';
import { knownDeeds, type PreparedRow } from '@/lib/funnel/import/prepared-row';
import { personSchema } from '@/lib/funnel/person/person-schema';

/** Rows of imports as they are checked on receipt: the page that read the file is believed no more than the file is. */

const short = z.string().trim().min(1).max(200);
const moment = z.number().int();

/** What a new lead may bring, by hand or from a file. */
export const imported = z.object({
  person: personSchema,
  source: short.optional(),
  stage: short.optional(),
  owner: z.string().min(1).max(100).nullable().optional(),
  tags: z.array(z.string().max(80)).max(50).optional(),
  evenIfDuplicate: z.boolean().optional(),
});

const importedActivity = z.object({
  activity: z.string().trim().min(1).max(80),
  occurredAt: moment,
  source: short.optional(),
  programme: short.optional(),
});

export const importedRow = imported.extend({
  addedAt: moment.optional(),
  history: z
    .array(z.object({ stage: short, at: moment }))
    .max(200)
    .optional(),
  programmes: z.array(short).max(50).optional(),
  notes: z.array(z.string().trim().min(1).max(4000)).max(20).optional(),
  activities: z.array(importedActivity).max(100).optional(),
});

export const preparedRow = z.object({
  row: z.number().int().positive(),
  lead: importedRow,
  ifKnown: z.enum(knownDeeds),
}) satisfies z.ZodType<PreparedRow>;
