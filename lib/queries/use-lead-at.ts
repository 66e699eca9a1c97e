import type { Lead } from '@/lib/funnel/log/lead';
import { leadAt } from '@/lib/store/reads/as-of';
import { readDefinitions } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import { useLive } from './use-live';

type Asked = { readonly id: string; readonly at: number };

/** A lead as it was at a wall time in ms; null: there was none then, undefined while it is not known yet. */
export function useLeadAt(id: string, at: number): Lead | null | undefined {
  return useLive(read, { id, at });
}

async function read(db: Door, asked: Asked): Promise<Lead | null> {
  return leadAt(db, await readDefinitions(db), asked);
}
