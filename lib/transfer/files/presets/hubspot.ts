import type { Preset } from './preset';

const lifecycle: NonNullable<Preset['stages']> = {
  new: 'subscriber, lead, new, open',
  'hand-off': 'marketingqualifiedlead, marketing qualified lead',
  accepted: 'in_progress, in progress, open_deal, attempted_to_contact, attempted to contact',
  qualified: 'salesqualifiedlead, sales qualified lead, connected',
  opportunity: 'opportunity, open deal',
  won: 'customer',
  // "Other" is for whom no stage fits.
  closed: 'unqualified, other',
  parked: 'bad_timing, bad timing',
  'after-sale': 'evangelist',
};

/** HubSpot's CRM export; the dates at which a contact became something are its history. */
export const hubspotContacts: Preset = {
  id: 'hubspot-contacts',
  product: 'HubSpot',
  holds: 'contacts',
  rows: 'people',
  needs: [
    'record id, contact id, id, contact vid',
    'email, property_email',
    'first name, last name, firstname',
    `lead status, lifecycle stage, create date, contact owner, original source, marketing contact status,
     associated company, property_createdate, createdate`,
  ],
  without: 'deal name, deal stage, converted date, is converted, lead id',
  columns: {
    recordId: 'record id, contact id, contact vid, id',
    stage: 'lifecycle stage, lifecyclestage',
    'entered:@new': 'became a lead date, date entered lead, hs_lifecyclestage_lead_date',
    'entered:@hand-off':
      'became a marketing qualified lead date, became an mql date, hs_lifecyclestage_marketingqualifiedlead_date',
    'entered:@qualified':
      'became a sales qualified lead date, became an sql date, hs_lifecyclestage_salesqualifiedlead_date',
    'entered:@opportunity': 'became an opportunity date, hs_lifecyclestage_opportunity_date',
    'entered:@won': 'became a customer date, hs_lifecyclestage_customer_date',
    'entered:@after-sale': 'became an evangelist date, hs_lifecyclestage_evangelist_date',
    'did:form':
      'first conversion date, recent conversion date, property_first_conversion_date, recent form submission date',
    source: 'original source, original traffic source, original source type, hs_analytics_source',
    profile: 'linkedin url, linkedin bio, hs_linkedin_url',
  },
  ignored: 'first conversion, recent conversion',
  stages: lifecycle,
  recordType: 'contact',
};

export const hubspotDeals: Preset = {
  id: 'hubspot-deals',
  product: 'HubSpot',
  holds: 'deals',
  rows: 'people',
  needs: ['deal name, property_dealname', 'deal stage, deal_pipeline_stage_id, dealstage'],
  without: 'person name',
  columns: {
    recordId: 'record id, deal id, deal_id',
    dealName: 'deal name, property_dealname',
    name: 'associated contact, primary contact',
    stage: 'deal stage, deal_pipeline_stage_id, dealstage',
    dealValue: 'amount, property_amount',
    addedAt: 'create date, property_createdate',
    company: 'associated company, primary associated company',
    notes: 'deal description, property_description',
    source: 'original source type, original traffic source',
  },
  ignored: 'close date, property_closedate, associated contact ids, associated company ids, pipeline',
  stages: {
    opportunity: `appointmentscheduled, appointment scheduled, qualifiedtobuy, qualified to buy, presentationscheduled,
      presentation scheduled, decisionmakerboughtin, decision maker bought-in, contractsent, contract sent`,
    won: 'closedwon, closed won',
    lost: 'closedlost, closed lost',
  },
  recordType: 'deal',
};

/** A table of changes: one row for each value that a property had. */
export const hubspotHistory: Preset = {
  id: 'hubspot-history',
  product: 'HubSpot',
  holds: 'history',
  rows: 'changes',
  needs: [
    'contact id, contact_id, deal id, deal_id, record id',
    'timestamp, change date',
    'name, property, property name',
    'value',
  ],
  columns: {
    recordId: 'contact id, contact_id, deal id, deal_id, record id',
    stageAt: 'timestamp, change date',
    changed: 'name, property, property name',
    stage: 'value',
  },
  ignored: 'source, change source, source id, source_id',
  stages: lifecycle,
  recordType: 'contact',
};

/** The stages of deals with the day on which each was come to. */
export const hubspotDealStages: Preset = {
  id: 'hubspot-deal-stages',
  product: 'HubSpot',
  holds: 'dealStages',
  rows: 'changes',
  needs: ['deal_id, deal id', 'date_entered, date entered', 'value, deal stage, stage'],
  columns: {
    recordId: 'deal_id, deal id',
    stageAt: 'date_entered, date entered',
    stage: 'value, deal stage, stage',
  },
  ignored: 'source, source_id',
  stages: hubspotDeals.stages ?? {},
  recordType: 'deal',
};
