import { googleContacts, googleContactsOld, linkedinConnections, outlookContacts } from './address-books';
import { formSubmissions, webinarAttendees, webinarRegistrants, websiteVisits } from './events';
import { hubspotContacts, hubspotDeals, hubspotDealStages, hubspotHistory } from './hubspot';
import { pipedriveDeals, pipedrivePeople } from './pipedrive';
import type { Preset } from './preset';
import {
  salesforceHistory,
  salesforceLeads,
  salesforceOpportunities,
  salesforceVersions,
} from './salesforce';
import { stagesideLeads } from './stageside';

/** All exports that are known by their header; the first that fits is taken, so that the particular stand in front. */
export const presets: readonly Preset[] = [
  stagesideLeads,
  linkedinConnections,
  googleContacts,
  googleContactsOld,
  outlookContacts,
  pipedriveDeals,
  pipedrivePeople,
  salesforceHistory,
  salesforceVersions,
  hubspotDealStages,
  hubspotHistory,
  webinarAttendees,
  webinarRegistrants,
  hubspotDeals,
  salesforceOpportunities,
  salesforceLeads,
  hubspotContacts,
  formSubmissions,
  websiteVisits,
];
