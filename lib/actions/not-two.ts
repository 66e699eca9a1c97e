import type { Refusal } from '@/lib/funnel/refusal';
import type { ActionContext } from './context';

/** Why these are not two leads, each by itself; null: they are. */
export async function notTwo(
  { db }: Pick<ActionContext, 'db'>,
  one: string,
  other: string,
): Promise<Refusal | null> {
  if (one === other) return { type: 'SameLead' };
  const ids = [one, other];
  const [rows, merges] = await Promise.all([db.leads.bulkGet(ids), db.merges.bulkGet(ids)]);
  const into = merges.find((merge) => merge?.into !== undefined)?.into;
  if (into !== undefined) return { type: 'AlreadyMerged', into };
  return rows.includes(undefined) ? { type: 'UnknownLead' } : null;
}
