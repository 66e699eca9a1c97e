import type { Settings } from './settings';

/**
 * Settings before anything was said.
 * @param userId id of the user of this store, once and for all
 */
export function firstSettings(userId: string): Settings {
  return {
    me: { id: userId, name: '', role: 'both', addresses: [] },
    colleagues: [],
    sites: [],
    chips: [],
    ownSites: [],
    rungs: {},
    siteStages: {},
    accounts: {},
    sources: [],
    retentionMonths: null,
    welcomed: false,
  };
}
