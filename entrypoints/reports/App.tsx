import type { ReactElement } from 'react';
import { TextLocale } from '@/components/page/TextLocale';
import { askStore } from '@/lib/queries/ask-store';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { Reports } from './Reports';

/** The reports' own tab; always of the user's own leads, never of the practice inbox. */
export function App(): ReactElement {
  return (
    <TextLocale>
      <StoreProvider space="main" ask={askStore}>
        <Reports />
      </StoreProvider>
    </TextLocale>
  );
}
