import { matchesPattern } from './match-pattern';

/** A site that Stageside can read, and where it lies. No page code: the background imports this. */
export type SiteHosts = {
  readonly id: string;
  /** Match patterns, as content scripts and permissions take them. */
  readonly matches: readonly string[];
  /** Which of our scripts reads it: `entrypoints/<script>.content.ts`. */
  readonly script:
    'gmail' | 'linkedin' | 'outlook' | 'hubspot' | 'salesforce' | 'pipedrive' | 'zoho' | 'page';
  /** True: people are marked only where the user has said that the mailbox is theirs. */
  readonly isMail: boolean;
  /** True: nothing of ours runs in its pages until the user turns chips on there; they are read when somebody asks. */
  readonly isQuiet: boolean;
};

/** Every site, in the order in which Options shows them. */
export const siteHosts = [
  {
    id: 'gmail',
    matches: ['https://mail.google.com/*'],
    script: 'gmail',
    isMail: true,
    isQuiet: false,
  },
  {
    id: 'linkedin',
    matches: ['https://*.linkedin.com/*'],
    script: 'linkedin',
    isMail: false,
    isQuiet: true,
  },
  {
    id: 'outlook',
    matches: [
      'https://outlook.live.com/*',
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.cloud.microsoft/*',
    ],
    script: 'outlook',
    isMail: true,
    isQuiet: false,
  },
  {
    // One host for each region: an account lies in one of them.
    id: 'hubspot',
    matches: [
      'https://app.hubspot.com/*',
      'https://app-eu1.hubspot.com/*',
      'https://app-na2.hubspot.com/*',
      'https://app-na3.hubspot.com/*',
      'https://app-ap1.hubspot.com/*',
      'https://app-ca1.hubspot.com/*',
    ],
    script: 'hubspot',
    isMail: false,
    isQuiet: false,
  },
  {
    // Every org's own address, sandboxes among them: `<org>.lightning.force.com`, `<org>--uat.sandbox.lightning.force.com`.
    id: 'salesforce',
    matches: ['https://*.lightning.force.com/*'],
    script: 'salesforce',
    isMail: false,
    isQuiet: false,
  },
  {
    id: 'pipedrive',
    matches: ['https://*.pipedrive.com/*'],
    script: 'pipedrive',
    isMail: false,
    isQuiet: false,
  },
  {
    id: 'zoho',
    matches: [
      'https://crm.zoho.com/*',
      'https://crm.zoho.eu/*',
      'https://crm.zoho.in/*',
      'https://crm.zoho.com.au/*',
      'https://crm.zoho.jp/*',
      'https://crm.zoho.com.cn/*',
      'https://crm.zohocloud.ca/*',
    ],
    script: 'zoho',
    isMail: false,
    isQuiet: false,
  },
] as const satisfies readonly SiteHosts[];

export type SiteId = (typeof siteHosts)[number]['id'];

/** The site that a URL belongs to; null where we read nothing. */
export function siteOf(url: URL): SiteId | null {
  const site = siteHosts.find(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url)));
  return site?.id ?? null;
}

/** The match patterns of one site. */
export function patternsOf(id: SiteId): readonly string[] {
  return siteHosts.filter((site) => site.id === id).flatMap((site) => site.matches);
}

/** What is known of a site by its id; null: none of ours, or one that the user added. */
export function siteById(id: string): SiteHosts | null {
  return siteHosts.find((site) => site.id === id) ?? null;
}

/** What sites that the user added go by: they share one recogniser. */
export const ownSiteId = 'page';

/**
 * The site that a URL belongs to, those that the user added among them.
 * @param ownSites origins
 */
export function siteAt(url: URL, ownSites: readonly string[]): SiteId | typeof ownSiteId | null {
  return siteOf(url) ?? (ownSites.includes(url.origin) ? ownSiteId : null);
}

/** The pattern of an origin that the user added. Patterns know no ports in every browser: `siteAt` looks at those. */
export function patternOfOrigin(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
