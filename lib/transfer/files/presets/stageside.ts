import type { Preset } from './preset';

/** Our own leads as a CSV file (lib/transfer/export/leads-csv.ts), to be read again without a question. */
export const stagesideLeads: Preset = {
  id: 'stageside-leads',
  product: 'Stageside',
  holds: 'leads',
  rows: 'people',
  needs: ['stageside id', 'stage code', 'stage since'],
  columns: { stage: 'stage', stageAt: 'stage since', optedOut: 'opted out', addedAt: 'added on' },
  // What follows from the rest, and what is another store's own.
  ignored: 'stage code, accepted on, fit, interest, quadrant, stageside id',
  dateFormat: 'iso',
};
