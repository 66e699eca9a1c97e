import type { ReactElement, ReactNode } from 'react';
import { FieldInputContext, SelectableCollectionContext } from 'react-aria-components/Autocomplete';

/** What lies beside the results inside a `SearchBox`: its fields and lists are not the search's. */
export function ApartFromSearch({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <FieldInputContext value={null}>
      <SelectableCollectionContext value={null}>{children}</SelectableCollectionContext>
    </FieldInputContext>
  );
}
