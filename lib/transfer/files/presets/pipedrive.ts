import type { Preset } from './preset';

const stages: NonNullable<Preset['stages']> = {
  new: 'lead in',
  accepted: 'contact made',
  qualified: 'qualified, demo scheduled',
  opportunity: 'open, proposal made, negotiations started',
  won: 'won',
  lost: 'lost',
};

/** Pipedrive's export and its template for imports, whose must-haves carry a star. */
export const pipedrivePeople: Preset = {
  id: 'pipedrive-people',
  product: 'Pipedrive',
  holds: 'contacts',
  rows: 'people',
  needs: [
    'person - name',
    'person - email, person - phone, person - email (work), organization - name, person - organization, person - owner',
  ],
  without: 'deal - title, deal - stage, deal - status',
  columns: {
    recordId: 'person - id',
    addedAt: 'person - person created, person - created',
    owner: 'person - owner',
    lastActivityAt: 'person - last activity date',
    notes: 'note - content',
  },
  ignored: 'organization - address, activity - subject, activity - due date',
  stages,
  recordType: 'person',
};

export const pipedriveDeals: Preset = {
  id: 'pipedrive-deals',
  product: 'Pipedrive',
  holds: 'deals',
  rows: 'people',
  needs: ['deal - title, deal - id', 'deal - value, deal - stage, deal - status'],
  columns: {
    recordId: 'deal - id',
    dealName: 'deal - title',
    name: 'person - name, deal - contact person',
    company: 'organization - name, deal - organization',
    email: 'person - email, person - email (work), person - email (home), person - email (other)',
    stage: 'deal - status',
    dealValue: 'deal - value',
    currency: 'deal - currency of value, deal - currency',
    owner: 'deal - owner',
    addedAt: 'deal - deal created, deal - created',
    lastActivityAt: 'deal - last activity date',
    source: 'deal - source origin, deal - source channel',
    'entered:@won': 'deal - won time',
    'entered:@lost': 'deal - lost time',
    notes: 'note - content',
  },
  ignored:
    'organization - address, activity - subject, activity - due date, deal - label, deal - expected close date, deal - deal closed on, person - first name, person - last name',
  stages,
  recordType: 'deal',
};
