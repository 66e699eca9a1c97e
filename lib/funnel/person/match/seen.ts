import type { IdentityKey } from '@/lib/funnel/person/identity';
import { nameSuggestion, personSuggestion, type Suggestion } from '@/lib/funnel/person/suggestion';

/** Somebody as a page shows them, as far as it tells who they are. */
export type Seen = {
  /** The page's site: by it a name alone is told from the same name elsewhere. */
  readonly site: string;
  /** Empty where the page shows a name alone. */
  readonly keys: readonly IdentityKey[];
  readonly name: string | null;
  /** Every address of theirs on the page. */
  readonly emails: readonly string[];
  readonly company: string | null;
  readonly title: string | null;
};

/** What showing them as a lead would suggest: by every key of theirs, else by the name. Named, so that a no is remembered. */
export function suggestionsOf(seen: Seen): readonly Suggestion[] {
  if (seen.keys.length > 0) return seen.keys.map((key) => personSuggestion(key));
  return seen.name === null ? [] : [nameSuggestion(seen.site, seen.name)];
}
