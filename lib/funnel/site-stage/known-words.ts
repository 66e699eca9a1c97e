import type { StageTone } from '@/lib/funnel/definition/tone';

/**
 * What the usual CRMs and the presets call the places of a funnel, by what a stage there means; parted by commas, lower
 * case. From the default stages and lead statuses of HubSpot, Salesforce, Pipedrive and Zoho.
 */
const knownWords: Partial<Readonly<Record<StageTone, string>>> = {
  new: `subscriber, lead, new, new lead, open, raw, inquiry, prospect, identified, identified lead,
    cold lead, open not contacted, not contacted`,
  'hand-off': `marketing qualified lead, marketing qualified, mql, aql, automation qualified lead,
    teleprospecting qualified lead, tql, warm lead`,
  accepted: `sales accepted lead, sales accepted, sal, accepted, tal, working, in progress,
    attempted to contact, attempting to contact, qualifying`,
  qualified: `sales qualified lead, sales qualified, sql, qualified, pre qualified, connected,
    contacted, working contacted, hot lead`,
  opportunity: 'opportunity, open deal, sqo, sales qualified opportunity, negotiation',
  won: 'customer, client, won, closed won, converted, closed converted',
  lost: 'lost, closed lost, lost lead, former customer, churned',
  closed: `unqualified, not qualified, disqualified, ineligible, junk, junk lead, closed,
    closed not converted`,
  parked: 'bad timing, recycle, recycled, nurture, nurturing, on hold, contact in future',
  'after-sale': 'evangelist, advocate, repeat customer',
};

/** What a stage of that meaning is called elsewhere. */
export function wordsFor(tone: StageTone): readonly string[] {
  return (knownWords[tone] ?? '').split(/\s*,\s*/u);
}
