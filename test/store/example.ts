import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import { definitionKey, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { stageOf, type Position } from '@/lib/funnel/log/position';
import { Database } from '@/lib/store/database';
import { indexFieldsOf } from '@/lib/store/index-fields';
import type { LeadRow } from '@/lib/store/rows';
import { putRows } from '@/lib/store/writes/append';

export const day = 86_400_000;
export const noon = Date.UTC(2026, 4, 4, 12);

/** The default funnel, its texts standing for themselves. */
export const dealStage: FunnelDefinition = dealStagePreset.build((name) => name);

/** A lead's id that sorts by its number. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A lead as it could be stored; its stage follows from the position. */
export function exampleLead(
  number: number,
  changes: Partial<Omit<Lead, 'position'>> & { readonly position?: Partial<Position> } = {},
): Lead {
  const blank = blankLead(idOf(number), definitionKey(dealStage));
  const position = { ...blank.position, activeUntil: noon + 30 * day, ...changes.position };
  return {
    ...blank,
    addedAt: noon,
    addedBy: 'someone',
    capturedFrom: 'hand',
    updatedAt: noon,
    stage: stageOf(dealStage, { ...position, parkedUntil: null }, position.activeUntil ?? noon),
    ...changes,
    position,
  };
}

/** A lead's row, index fields included. */
export function exampleRow(number: number, changes: Parameters<typeof exampleLead>[1] = {}): LeadRow {
  return rowFor(exampleLead(number, changes));
}

export function rowFor(lead: Lead): LeadRow {
  return { id: lead.id, lead, ...indexFieldsOf(lead, dealStage) };
}

/** A database of its own with these rows, counts kept as a command keeps them. */
export async function exampleStore(rows: readonly LeadRow[] = []): Promise<Database> {
  const db = new Database(`example ${crypto.randomUUID()}`);
  await db.definitions.put({ key: definitionKey(dealStage), definition: dealStage });
  await db.meta.bulkPut([
    { key: 'funnel', value: definitionKey(dealStage) },
    { key: 'device', value: 'testdevice' },
  ]);
  await db.transaction('rw', [db.leads, db.counters, db.meta, db.pairs], async () =>
    putRows(
      db,
      rows.map((after) => ({ before: null, after })),
    ),
  );
  return db;
}
