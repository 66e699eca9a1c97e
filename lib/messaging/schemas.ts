import { mostParts, partSize } from '@/lib/funnel/import/prepared-row';
import { personSeenSchema } from '@/lib/funnel/person/person-seen-schema';
import { presetCatalogue } from '@/lib/funnel/presets/catalogue';
import {
  settingsSchema as settings,
  siteId as site,
  webOrigin as origin,
} from '@/lib/funnel/settings-schema';
import { z } from '@/lib/zod';
import { commandSchema } from './command-schema';
import { preparedRow } from './imported-schema';
import type { MessageType, Request } from './protocol';
import type { QuickType } from './quick-requests';

/**
 * Every request as it is checked on receipt, but for the quick ones. Pages hold no Zod: they are trusted to send what
 * the types say.
 */

const space = z.enum(['main', 'practice']);
const text = z.string().max(600).nullable();
/** Also what a script in a foreign page answers: believed no more than any other message. */
export const messageSeen = z.object({
  messageId: z.string().regex(/^\S{1,200}$/u),
  from: z.string().max(320),
  to: z.array(z.string().max(320)).max(200),
  before: z.array(z.string().max(320)).max(1000),
  isAutomatic: z.boolean(),
  at: z.number().int().nullable(),
});

const anImport = { space, id: z.uuid() };

/** What a tab shows; also what the script that looks at a page once answers. */
export const pageSeenSchema = z.object({
  site,
  account: z.string().max(100),
  view: z.string().max(40),
  mailbox: text,
  confirmed: z.boolean(),
  people: z.array(personSeenSchema).max(20),
  results: z.array(personSeenSchema).max(50).optional(),
  health: z.object({
    state: z.enum(['ok', 'degraded', 'partial', 'broken', 'idle']),
    places: z.number().int().nonnegative(),
    recognised: z.number().int().nonnegative(),
    rungs: z.record(z.string().max(60), z.number().int()),
  }),
});

type Checked = Exclude<MessageType, QuickType>;

export const requestSchemas: { readonly [Type in Checked]: z.ZodType<Request<Type>> } = {
  command: z.object({ space, opId: z.string().min(8).max(100), command: commandSchema }),
  pageSeen: pageSeenSchema,
  frameGone: z.null(),
  threadSeen: z.object({ newest: messageSeen.nullable() }),
  openPanel: z.object({ leadId: z.uuid().nullable(), intent: z.enum(['show', 'giveBack', 'add']) }),
  loadHandling: z.null(),
  storeReady: z.object({ space }),
  startAnew: z.object({ space }),
  saveSettings: z.object({ settings }) as z.ZodType<Request<'saveSettings'>>,
  switchSite: z.object({ site, on: z.boolean() }),
  switchChips: z.object({ site, on: z.boolean() }),
  switchOwnSite: z.object({ origin, on: z.boolean() }),
  lookAtPage: z.object({ tabId: z.number().int(), mark: z.boolean() }),
  sampleData: z.object({ space, on: z.boolean() }),
  chooseFunnel: z.object({ funnel: z.enum(presetCatalogue.map(({ id }) => id)) }),
  stageImport: z.object({
    ...anImport,
    name: z.string().max(400),
    part: z
      .number()
      .int()
      .nonnegative()
      .max(mostParts - 1),
    rows: z.array(preparedRow).min(1).max(partSize),
  }),
  confirmImport: z.object({
    ...anImport,
    parts: z.number().int().positive().max(mostParts),
    rows: z.number().int().positive(),
  }),
  cancelImport: z.object(anImport),
  undoImport: z.object(anImport),
  resumeImport: z.object(anImport),
  makeBackup: z.object({ evenIfSmaller: z.boolean() }),
  saveScheduledFile: z.null(),
  checkRestore: z.object({
    source: z.discriminatedUnion('type', [
      z.object({ type: z.literal('incoming') }),
      z.object({ type: z.literal('backup'), id: z.enum(['a', 'b']) }),
    ]),
  }),
  startRestore: z.null(),
  cancelRestore: z.null(),
  undoRestore: z.null(),
  keepColumns: z.object({ space, id: z.string().max(200_000), value: z.json() }),
  eraseAll: z.object({ cancel: z.boolean() }),
};
