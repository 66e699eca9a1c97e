import type { Role } from '@/lib/funnel/log/event';

/** Somebody of the team, by an id that never changes. */
export type User = { readonly id: string; readonly name: string };

export type Settings = {
  /** This user. `addresses`: every mailbox of theirs, confirmed, lower-cased. */
  readonly me: User & { readonly role: Role; readonly addresses: readonly string[] };
  readonly colleagues: readonly User[];
  /** Site ids that are switched on. */
  readonly sites: readonly string[];
  /** Sites that stay untouched unless asked: those on whose pages the user wants chips all the same. */
  readonly chips: readonly string[];
  /** Origins (`https://crm.example`) of further sites on which people are to be recognised. */
  readonly ownSites: readonly string[];
  /** Selectors of the user's own, by site and by the target whose ladder they replace. */
  readonly rungs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By site: which stage of ours a stage or status of the site's own means; null: none. */
  readonly siteStages: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Which address a browser account is, e.g. `gmail/0`: for pages that do not show it. */
  readonly accounts: Readonly<Record<string, string>>;
  /** The team's own sources of leads, beside the usual ones. */
  readonly sources: readonly string[];
  /** After how many months leads that nobody did anything with are listed for deletion; null: never. */
  readonly retentionMonths: number | null;
  /** True once the first run was gone through or put off. */
  readonly welcomed: boolean;
};
