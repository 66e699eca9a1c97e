import type { Lead } from '@/lib/funnel/lead';
import { currentDefinition } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import { leadsOfStage } from '@/lib/store/reads/lists';
import { useLastKnown, useLive } from './use-live';
import { useNow } from './use-now';

const minute = 60_000;

type Asked = { readonly stage: string; readonly limit: number; readonly now: number };

/**
 * The first leads of a stage, changed last first.
 * @param limit at the most; a few less where some have moved on by themselves
 */
export function useStageLeads(stage: string, limit: number): readonly Lead[] | undefined {
  const now = useNow(minute);
  return useLastKnown(useLive(read, { stage, limit, now }));
}

async function read(db: Door, { stage, limit, now }: Asked): Promise<readonly Lead[]> {
  const definition = await currentDefinition(db);
  if (!definition?.stages.some(({ id }) => id === stage)) return [];
  const leads: Lead[] = [];
  let next: Parameters<typeof leadsOfStage>[3]['page'] | null = undefined;
  while (next !== null && leads.length < limit) {
    const list = await leadsOfStage(db, definition, stage, {
      now,
      limit: limit - leads.length,
      ...(next ? { page: next } : {}),
    });
    leads.push(...list.leads);
    next = list.next;
  }
  return leads;
}
