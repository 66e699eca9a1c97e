import type { ActionContext } from '@/lib/actions/context';
import { duplicateBy } from '@/lib/actions/duplicate';
import type { LeadChange } from '@/lib/actions/plan';
import type { Payload } from '@/lib/funnel/log/event';
import { namesGained } from '@/lib/funnel/log/identified';
import { identityKeys } from '@/lib/funnel/person/identity';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import type { LeadRow } from '@/lib/store/rows';
import { appendEvents, type RowChange, type Stamp } from '@/lib/store/writes/append';
import { fillingPayloads } from './filling-payloads';
import { holdersOf, type Known, type LeftRow } from './match-rows';
import type { Telling } from './telling';

type Filled = {
  /** Rows of which a lead got anything. */
  readonly updated: number;
  readonly left: readonly LeftRow[];
  readonly changed: readonly RowChange[];
};

/**
 * Fills in leads that are known, or came with the part itself: the first row of each of them, then the second one, and so
 * on. Must run inside `transact`.
 */
export async function fillKnown(
  context: ActionContext,
  known: readonly Known[],
  telling: Telling,
  stamp: Stamp,
): Promise<Filled> {
  const changed: RowChange[] = [];
  const left: LeftRow[] = [];
  let updated = 0;
  for (let waiting = known; waiting.length > 0;) {
    const [turn, later] = firstOfEach(waiting);
    waiting = later;
    const changes: LeadChange[] = [];
    for (const [each, filling] of await planTurn(context, turn, telling))
      if (filling.ok) changes.push({ leadId: each.leadId, payloads: filling.value });
      else left.push({ row: each.prepared.row, refusal: filling.refusal });
    updated += changes.length;
    if (changes.length > 0) changed.push(...(await appendEvents(context.db, changes, stamp)));
  }
  return { updated, left, changed };
}

/** What each of these leads gets, or why it gets nothing. */
async function planTurn(
  context: ActionContext,
  turn: readonly Known[],
  telling: Telling,
): Promise<readonly (readonly [Known, Result<readonly Payload[]>])[]> {
  const rows = await context.db.leads.bulkGet(turn.map(({ leadId }) => leadId));
  const gained = turn.map(({ person }, index) => gainedKeys(rows[index], person));
  const holders = await holdersOf(context, [...new Set(gained.flat())]);
  /** By key the lead that gets it in this turn. */
  const gaining = new Map<string, string>();
  return turn.map((each, index) => {
    const lead = rows[index]?.lead;
    if (!lead) return [each, refused({ type: 'UnknownLead' })];
    // Nobody gets a name that is somebody else's.
    for (const key of gained[index] ?? []) {
      const holder = holders.get(key)?.[0] ?? gaining.get(key);
      if (holder !== undefined) return [each, refused(duplicateBy(key, holder))];
    }
    const payloads = fillingPayloads(lead, each.person, each.prepared.lead, each.deed, telling);
    if (payloads.length === 0) return [each, refused({ type: 'AlreadyThere' })];
    for (const key of gained[index] ?? []) gaining.set(key, each.leadId);
    return [each, accepted(payloads)];
  });
}

function gainedKeys(row: LeadRow | undefined, person: Known['person']): readonly string[] {
  return row ? identityKeys(namesGained(row.lead, person)) : [];
}

/** The first row of each lead, and all others. */
function firstOfEach(known: readonly Known[]): readonly [readonly Known[], readonly Known[]] {
  const seen = new Set<string>();
  const first: Known[] = [];
  const others: Known[] = [];
  for (const each of known) {
    (seen.has(each.leadId) ? others : first).push(each);
    seen.add(each.leadId);
  }
  return [first, others];
}
