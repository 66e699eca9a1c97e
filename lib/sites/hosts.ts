import { matchesPattern } from './match-pattern';

/** A site that Stageside can read, and where it lies. No page code: the background imports this. */
export type SiteHosts = {
  readonly id: string;
  /** Match patterns, as content scripts and permissions take them. */
  readonly matches: readonly string[];
  /** Which of our scripts reads it: `/content-scripts/<script>.js`. */
  readonly script: 'gmail' | 'outlook' | 'linkedin' | 'page';
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
