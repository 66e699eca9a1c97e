import type { Preset } from './preset';

const opportunityStages = {
  opportunity: `prospecting, qualification, needs analysis, value proposition, id. decision makers, perception analysis,
    proposal/price quote, proposal, negotiation/review, negotiation`,
  won: 'closed won',
  lost: 'closed lost',
} satisfies Preset['stages'];

const leadStatuses = {
  new: 'open - not contacted, open, new',
  accepted: 'working - contacted, working, contacted',
  qualified: 'qualified',
  opportunity: 'closed - converted, converted',
  closed: 'closed - not converted, unqualified',
  parked: 'nurturing',
} satisfies Preset['stages'];

/** Reports and the Data Loader's tables of leads: headers in words, or as the fields are called. */
export const salesforceLeads: Preset = {
  id: 'salesforce-leads',
  product: 'Salesforce',
  holds: 'leads',
  rows: 'people',
  needs: [
    'lead id, id, leadid, lead owner, lead source, leadsource, converted date, is converted',
    'lead status, status',
    'last name, lastname, name',
    'company, company account, email',
  ],
  without: 'stage name, stagename, opportunity name, deal name, activity date, registration time',
  columns: {
    recordId: 'lead id, id, leadid',
    stage: 'lead status, status',
    owner: 'lead owner, owner name',
    addedAt: 'create date, created date, createddate',
    lastActivityAt: 'last activity, last activity date, last_activity_date',
    programme: 'campaign name, campaign, primary campaign source',
    dealValue: '',
  },
  ignored: 'annual revenue, owner id, ownerid, description, secondary_email_c',
  stages: leadStatuses,
  recordType: 'lead',
};

export const salesforceOpportunities: Preset = {
  id: 'salesforce-opportunities',
  product: 'Salesforce',
  holds: 'deals',
  rows: 'people',
  needs: [
    'opportunity name, name, deal name',
    'stage, stage name, stagename, stage_name',
    'close date, closedate, close_date',
    'amount, account name, opportunity owner, accountid, account_id, probability, probability (%)',
  ],
  without: '_fivetran_start, edit date',
  columns: {
    recordId: 'opportunity id, id',
    dealName: 'opportunity name, name',
    name: 'primary contact, contact name, contact: full name',
    company: 'account name',
    stage: 'stage, stage name, stagename, stage_name',
    owner: 'opportunity owner, owner name',
    addedAt: 'created date, createddate',
    programme: 'primary campaign source, campaign name',
    lastActivityAt: 'last activity, last activity date',
  },
  ignored:
    'close date, closedate, expected revenue, owner id, ownerid, account_id, accountid, description, type, owner role',
  stages: opportunityStages,
  recordType: 'opportunity',
};

/** Field history of leads and opportunities: one row a change. */
export const salesforceHistory: Preset = {
  id: 'salesforce-history',
  product: 'Salesforce',
  holds: 'history',
  rows: 'changes',
  needs: [
    'lead id, leadid, opportunity id, opportunityid, opportunity name',
    'new value, newvalue, to stage',
    'created date, createddate, edit date, last modified',
  ],
  columns: {
    recordId: 'lead id, leadid, opportunity id, opportunityid',
    dealName: 'opportunity name',
    changed: 'field, field / event',
    stage: 'new value, newvalue, to stage',
    stageAt: 'created date, createddate, edit date, last modified',
  },
  ignored: 'id, old value, oldvalue, from stage, edited by',
  stages: {
    ...leadStatuses,
    ...opportunityStages,
    opportunity: `${leadStatuses.opportunity}, ${opportunityStages.opportunity}`,
  },
  recordType: 'opportunity',
};

/** Opportunities as they were, one row for each version of one. */
export const salesforceVersions: Preset = {
  id: 'salesforce-versions',
  product: 'Salesforce',
  holds: 'versions',
  rows: 'changes',
  needs: ['id', 'stage_name, stagename, stage name', '_fivetran_start, valid from'],
  columns: {
    recordId: 'id',
    dealName: 'name',
    stage: 'stage_name, stagename, stage name',
    stageAt: '_fivetran_start, valid from',
    addedAt: 'created_date',
  },
  ignored: 'description, expected_revenue, owner_id, last_activity_date',
  stages: opportunityStages,
  recordType: 'opportunity',
};
