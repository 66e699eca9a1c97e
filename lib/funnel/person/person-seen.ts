import type { Stranger } from './stranger';

/** A person as a page shows them, with the keys that bind. */
export type PersonSeen = Stranger & {
  /** Empty where the page shows a name alone: nobody is bound by that. */
  readonly keys: readonly string[];
  /** The part that they play on the page, as adapters name it. */
  readonly role: string;
  /** The stage or status that the site itself shows. */
  readonly siteStage: string | null;
};
