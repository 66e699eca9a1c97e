import { expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { tick } from '@/lib/funnel/log/clock';
import { definitionKey } from '@/lib/funnel/definition/definition';
import type { LeadEvent, Payload } from '@/lib/funnel/log/event';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { historyOf } from '@/lib/store/reads/history';
import { dealStage, exampleRow, exampleStore, idOf, noon } from '@/test/store/example';

function eventOf(payload: Payload, minute: number, prev: string | null = null): LeadEvent {
  return {
    ...payload,
    id: uuidv7(),
    v: 1,
    subject: { type: 'lead', id: idOf(1) },
    at: tick(null, noon + minute * 60_000, 'a'),
    actor: { id: 'ann', role: 'both' },
    funnel: definitionKey(dealStage),
    opId: `op ${minute}`,
    ...(payload.kind === 'added' ? {} : { prev }),
  } as LeadEvent;
}

const added = eventOf(
  { kind: 'added', person: { emails: ['a@b.example'], profiles: [], records: [] }, capturedFrom: 'hand' },
  0,
);
const qualified = eventOf({ kind: 'qualified' }, 1);
const late = eventOf({ kind: 'accepted' }, 2);
const accepted = eventOf({ kind: 'accepted' }, 3, qualified.id);
const undone = eventOf({ kind: 'undone', target: accepted.id }, 4, accepted.id);

test('tells the history in order: what is void, undone, and what may still be undone', async () => {
  const db = await exampleStore([exampleRow(1)]);
  await db.events.bulkPut([undone, accepted, late, qualified, added]);
  const told = (await historyOf(db, idOf(1))).map((entry) => [
    entry.event.kind,
    entry.void,
    entry.undone,
    entry.undoable,
  ]);
  expect(told).toEqual([
    ['added', false, false, false],
    ['qualified', false, false, true],
    ['accepted', true, false, false],
    ['accepted', false, true, false],
    ['undone', false, false, false],
  ]);
});

test('a lead that is hidden has no history', async () => {
  const db = await exampleStore([]);
  await db.events.put(added);
  expect(await historyOf(db, idOf(1))).toEqual([]);
});

test('reads the definitions and the one in force', async () => {
  const db = await exampleStore();
  expect([...(await readDefinitions(db)).keys()]).toEqual(['deal-stage@1']);
  expect(await currentDefinition(db)).toEqual(dealStage);
  await db.meta.delete('funnel');
  expect(await currentDefinition(db)).toBeNull();
});
