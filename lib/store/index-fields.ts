import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { companyDomain } from '@/lib/funnel/person/company-domain';
import { identityKeys } from '@/lib/funnel/person/identity';
import { likenessOf } from '@/lib/funnel/person/likeness';
import { runsOutAt, type Lead } from '@/lib/funnel/log/lead';
import { cameBackEntries } from './came-back';
import { noOwnerEntries } from './no-owner';
import type { LeadRow } from './rows';
import { searchTerms } from './search-terms';
import { stayEntries } from './stay-entries';
import { turnsOf } from './turns';
import { waitingEntries } from './waiting';

/** Bumped whenever rows are derived otherwise from their leads: those of an older edition are made anew. */
export const rowEdition = 3;

/**
 * What the indexes hold of a lead. A pure function of the lead: stored beside it in the same row, so that both
 * always say the same.
 * @param definition the one that the lead's stage is derived by
 */
export function indexFieldsOf(lead: Lead, definition: FunnelDefinition): Omit<LeadRow, 'id' | 'lead'> {
  const { owner } = lead.position;
  const dueAt = runsOutAt(lead);
  const account = companyDomain(lead.emails);
  return {
    keys: identityKeys(lead),
    terms: searchTerms(lead),
    stage: lead.stage,
    ...(owner === null ? {} : { owner }),
    ...(dueAt === null ? {} : { dueAt }),
    ...(lead.wakeAt === null ? {} : { wakeAt: lead.wakeAt }),
    ...(lead.referredBy === null ? {} : { referrer: lead.referredBy }),
    ...(account === null ? {} : { account }),
    programmes: lead.programmes,
    waiting: [
      ...waitingEntries(lead, definition),
      ...cameBackEntries(lead, definition),
      ...noOwnerEntries(lead, definition),
    ],
    turns: turnsOf(lead, definition),
    stays: stayEntries(lead, definition),
    likeness: likenessOf(lead),
    updatedAt: lead.updatedAt,
  };
}
