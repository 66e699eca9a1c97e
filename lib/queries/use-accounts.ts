import type { Account } from '@/lib/funnel/team/account';
import {
  accountDomains,
  accountEntries,
  accountOfLead,
  type AccountDomains,
  type AccountEntry,
  type AccountsAsked,
} from '@/lib/store/reads/accounts';
import { currentDefinition } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import { useLastKnown, useLive } from './use-live';
import { useNow } from './use-now';

const minute = 60_000;

/** Companies by their domains; undefined while they are not known yet. */
export function useAccountDomains(asked: AccountsAsked): AccountDomains | undefined {
  return useLastKnown(useLive(accountDomains, asked));
}

/** Companies with what their leads come to now, by domain. */
export function useAccountEntries(domains: readonly string[]): ReadonlyMap<string, AccountEntry> | undefined {
  const now = useNow(minute);
  return useLastKnown(useLive(readEntries, { domains, now }));
}

/** The company that a lead rolls up to; null: to none, undefined: not known yet. */
export function useAccountOf(leadId: string): Account | null | undefined {
  return useLive(accountOfLead, leadId);
}

async function readEntries(
  db: Door,
  { domains, now }: { readonly domains: readonly string[]; readonly now: number },
): Promise<ReadonlyMap<string, AccountEntry>> {
  const definition = await currentDefinition(db);
  const entries = definition ? await accountEntries(db, domains, { definition, now }) : [];
  return new Map(entries.map((entry) => [entry.account.id, entry]));
}
