import type { HistoryEntry } from '@/lib/funnel/log/history-entry';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Door } from '@/lib/store/reads/door';
import { historyOf } from '@/lib/store/reads/history';
import { leadById, leadsByKeys } from '@/lib/store/reads/leads';
import { useLive } from './use-live';

/** A lead; null where there is none (any more), undefined while it is not known yet. */
export function useLead(id: string | null): Lead | null | undefined {
  return useLive(readLead, id);
}

/** For each identity key its leads; undefined while they are not known yet. */
export function useLeadsByKeys(keys: readonly string[]): readonly (readonly Lead[])[] | undefined {
  return useLive(leadsByKeys, keys);
}

/** A lead's history in order; undefined while it is not known yet. */
export function useHistory(leadId: string | null): readonly HistoryEntry[] | undefined {
  return useLive(readHistory, leadId);
}

async function readLead(db: Door, id: string | null): Promise<Lead | null> {
  return id === null ? null : leadById(db, id);
}

async function readHistory(db: Door, id: string | null): Promise<readonly HistoryEntry[]> {
  return id === null ? [] : historyOf(db, id);
}
