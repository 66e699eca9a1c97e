import type { Refusal } from '@/lib/funnel/refusal';
import { postCommand } from '@/lib/messaging/post-command';
import type { CountedVisits } from '@/lib/transfer/files/plan';

/** How far counts of visits are on their way into the store. */
export type SavingVisits =
  | { readonly type: 'not'; readonly refusal: Refusal | null }
  | { readonly type: 'busy' }
  /** `opIds`: of the commands that changed something, to be undone by. */
  | { readonly type: 'saved'; readonly opIds: readonly string[] }
  | { readonly type: 'undone' };

/** Counts that one command takes. */
const most = 5000;

/** Keeps counts of visits; those that are known already are as good as kept. */
export async function saveVisits(visits: CountedVisits['visits']): Promise<SavingVisits> {
  const opIds: string[] = [];
  for (let at = 0; at < visits.length; at += most) {
    const rows = visits.slice(at, at + most);
    const reply = await postCommand('main', { type: 'saveVisits', rows });
    if (reply.ok) opIds.push(reply.value.opId);
    else if (reply.refusal.type !== 'AlreadyThere') return { type: 'not', refusal: reply.refusal };
  }
  return { type: 'saved', opIds };
}

/** Takes counts back, those that came last first. */
export async function undoVisits(opIds: readonly string[]): Promise<SavingVisits> {
  for (const opId of opIds.toReversed()) {
    const reply = await postCommand('main', { type: 'undo', opId });
    if (!reply.ok) return { type: 'not', refusal: reply.refusal };
  }
  return { type: 'undone' };
}
