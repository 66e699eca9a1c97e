import { createContext, use } from 'react';

/** What a result list shares with the search field above it. */
export type Searching = {
  /** Id of the list's element: what the field says it controls. */
  readonly listId: string;
  /** Id of the option that Enter opens; null: none. */
  readonly active: string | null;
  readonly onActive: (optionId: string | null) => void;
  /** True while something is typed: then the first option is the active one from the start. */
  readonly isTyped: boolean;
};

/** Null outside a `SearchBox`: a list for itself. */
export const SearchContext = createContext<Searching | null>(null);

export function useSearching(): Searching | null {
  return use(SearchContext);
}
