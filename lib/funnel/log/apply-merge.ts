import { activitiesShown, offersRemembered, timesKept } from './apply-details';
import { bantParts, type EventOf, type MergeField } from './event';
import { identityKeys } from '@/lib/funnel/person/identity';
import { personSuggestion } from '@/lib/funnel/person/suggestion';
import { reachedOutAt } from './given-back';
import type { Activity, Lead } from './lead';

/**
 * Two leads of one person as the one that stays. Where it stands, how it came there and whose it is are its own: what
 * happened to the other on the way counts nowhere twice, and is still there once they are taken apart again. All that
 * is known of the person is united; where only one of two can be right, the event says which.
 * @param lead the one that stays
 * @param merged the one that becomes part of it
 */
export function applyMerge(lead: Lead, merged: Lead, { take }: Pick<EventOf<'mergedInto'>, 'take'>): Lead {
  const chosen = <Field extends 'name' | 'company' | 'title' | 'phone' | 'source'>(
    field: Field,
  ): Lead[Field] => (take.includes(field) ? (merged[field] ?? lead[field]) : (lead[field] ?? merged[field]));
  const name = chosen('name');
  const madeOf = [...lead.madeOf, merged.id, ...merged.madeOf];
  const one = new Set([lead.id, ...madeOf]);
  const united: Lead = {
    ...lead,
    name,
    emails: ordered(lead, merged, take, ({ emails }) => emails),
    profiles: unique([...lead.profiles, ...merged.profiles]),
    records: unique([...lead.records, ...merged.records]),
    company: chosen('company'),
    title: chosen('title'),
    phone: chosen('phone'),
    buyingRole: lead.buyingRole ?? merged.buyingRole,
    dealValue: lead.dealValue ?? merged.dealValue,
    otherNames: unique(
      [lead.name, merged.name, ...lead.otherNames, ...merged.otherNames].filter(isSaid),
    ).filter((each) => each !== name),
    source: chosen('source'),
    referredBy: [lead.referredBy, merged.referredBy].find((id) => id !== null && !one.has(id)) ?? null,
    programmes: unique([...lead.programmes, ...merged.programmes]),
    tags: unique([...lead.tags, ...merged.tags]),
    notes: [...lead.notes, ...merged.notes].toSorted((a, b) => a.at - b.at),
    bant: bantOf(lead, merged),
    madeOf,
    apartFrom: unique([...lead.apartFrom, ...merged.apartFrom]).filter((id) => !one.has(id)),
    ...(lead.journey === null && lead.journeyStays.length === 0
      ? { journey: merged.journey, journeyStays: merged.journeyStays }
      : {}),
    // Whoever opted out did so under every name.
    contactLocked: lead.contactLocked || merged.contactLocked,
    dismissedOffers: unique([...lead.dismissedOffers, ...merged.dismissedOffers]).slice(-offersRemembered),
    ...heardOf(lead, merged),
  };
  // That it was somebody else is not denied any more of what is theirs now.
  const theirs = new Set(identityKeys(united).map((key) => personSuggestion(key)));
  const denied = unique([...lead.denied, ...merged.denied]).filter((each) => !theirs.has(each));
  return { ...united, denied, wakeAt: wakeOf(united) };
}

/** What was done with the person, whichever lead it was noted on. */
function heardOf(
  lead: Lead,
  merged: Lead,
): Pick<Lead, 'lastActivities' | 'activityTimes' | 'heardAt' | 'unanswered'> {
  const heard = [lead.heardAt, merged.heardAt].filter(isSaid);
  const heardAt = heard.length === 0 ? null : Math.max(...heard);
  const kinds = [...lead.activityTimes, ...merged.activityTimes];
  const names = unique(
    kinds.map(({ activity, direction, held }) => JSON.stringify([activity, direction, held])),
  );
  return {
    heardAt,
    unanswered: lead.unanswered.filter((at) => heardAt === null || at > heardAt),
    lastActivities: [...lead.lastActivities, ...merged.lastActivities]
      .toSorted((a, b) => b.at - a.at)
      .slice(0, activitiesShown),
    activityTimes: names.map((each) => {
      const [activity, direction, held] = JSON.parse(each) as [string, Activity['direction'], boolean];
      const same = kinds.filter(
        (kind) => kind.activity === activity && kind.direction === direction && kind.held === held,
      );
      const times = same
        .flatMap((kind) => kind.times)
        .toSorted((a, b) => b - a)
        .slice(0, timesKept);
      return { activity, direction, held, times };
    }),
  };
}

/** Whoever wrote again under the other name is due now, as if it had been under this one. */
function wakeOf(lead: Lead): number | null {
  const reachedOut = reachedOutAt(lead);
  return reachedOut === null || lead.contactLocked
    ? lead.wakeAt
    : Math.min(lead.wakeAt ?? reachedOut, reachedOut);
}

function bantOf(lead: Lead, merged: Lead): Lead['bant'] {
  return Object.fromEntries(
    bantParts.flatMap((part) => {
      const own = lead.bant[part];
      const other = merged.bant[part];
      const answer = own === undefined || (own.answer === 'unknown' && other !== undefined) ? other : own;
      return answer === undefined ? [] : [[part, answer]];
    }),
  );
}

/** Both lists as one; the first of it is the one that is shown. */
function ordered(
  lead: Lead,
  merged: Lead,
  take: readonly MergeField[],
  of: (lead: Lead) => readonly string[],
): readonly string[] {
  return unique(take.includes('emails') ? [...of(merged), ...of(lead)] : [...of(lead), ...of(merged)]);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function isSaid<Value>(value: Value | null): value is Value {
  return value !== null;
}
