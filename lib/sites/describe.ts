import type { WordKey } from '@/lib/words';
import type { SiteId } from './hosts';

/** What a site's switch in Options says: its name, what is read there, and what is left alone. */
export type SiteDescription = {
  readonly id: SiteId;
  readonly name: WordKey;
  readonly reads: readonly WordKey[];
  readonly leaves: readonly WordKey[];
  /** What the user ought to know before chips are put into pages that are left untouched otherwise. */
  readonly notice?: WordKey;
};

/** Every site, in the order in which Options shows them. */
export const siteDescriptions: readonly SiteDescription[] = [
  {
    id: 'gmail',
    name: 'sites.gmail.name',
    reads: [
      'sites.gmail.reads.rows',
      'sites.gmail.reads.messages',
      'sites.gmail.reads.newest',
      'sites.gmail.reads.compose',
      'sites.gmail.reads.mailbox',
    ],
    leaves: ['sites.gmail.leaves.bodies', 'sites.gmail.leaves.attachments', 'sites.gmail.leaves.network'],
  },
  {
    id: 'linkedin',
    name: 'sites.linkedin.name',
    reads: [
      'sites.linkedin.reads.address',
      'sites.linkedin.reads.profile',
      'sites.linkedin.reads.search',
      'sites.linkedin.reads.messages',
    ],
    leaves: ['sites.linkedin.leaves.page', 'sites.linkedin.leaves.acts', 'sites.linkedin.leaves.strangers'],
    notice: 'sites.linkedin.notice',
  },
  {
    id: 'outlook',
    name: 'sites.outlook.name',
    reads: [
      'sites.outlook.reads.rows',
      'sites.outlook.reads.messages',
      'sites.outlook.reads.compose',
      'sites.outlook.reads.mailbox',
    ],
    leaves: [
      'sites.outlook.leaves.bodies',
      'sites.outlook.leaves.attachments',
      'sites.outlook.leaves.network',
    ],
  },
  {
    id: 'hubspot',
    name: 'sites.hubspot.name',
    reads: ['sites.hubspot.reads.record', 'sites.hubspot.reads.stage', 'sites.hubspot.reads.lists'],
    leaves: ['sites.hubspot.leaves.activities', 'sites.hubspot.leaves.network'],
  },
  {
    id: 'salesforce',
    name: 'sites.salesforce.name',
    reads: ['sites.salesforce.reads.record', 'sites.salesforce.reads.stage', 'sites.salesforce.reads.lists'],
    leaves: ['sites.salesforce.leaves.activities', 'sites.salesforce.leaves.network'],
  },
  {
    id: 'pipedrive',
    name: 'sites.pipedrive.name',
    reads: [
      'sites.pipedrive.reads.people',
      'sites.pipedrive.reads.deals',
      'sites.pipedrive.reads.lists',
      'sites.crm.documented',
    ],
    leaves: ['sites.crm.history', 'sites.crm.others', 'sites.crm.network'],
  },
  {
    id: 'zoho',
    name: 'sites.zoho.name',
    reads: ['sites.zoho.reads.records', 'sites.zoho.reads.lists', 'sites.crm.documented'],
    leaves: ['sites.crm.history', 'sites.crm.others', 'sites.crm.network'],
  },
];
