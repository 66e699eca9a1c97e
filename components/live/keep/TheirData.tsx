import { lazy, Suspense, type ReactElement } from 'react';
import { Fold } from '@/components/keep/Fold';
import type { Desk } from '@/components/page/use-desk';
import { leadName } from '@/components/person/names';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';

// What makes files is seldom wanted, and more than the card itself.
const TheirFiles = lazy(async () => ({ default: (await import('./TheirFiles')).TheirFiles }));

type Props = { readonly lead: Lead; readonly desk: Desk };

/** What the law gives a person: all that is kept of them, as a file, and to be forgotten. Folded until somebody asks. */
export function TheirData({ lead, desk }: Props): ReactElement {
  return (
    <Fold title={words('keep.their.title')}>
      <Suspense fallback={null}>
        <TheirFiles id={lead.id} name={leadName(lead)} desk={desk} />
      </Suspense>
    </Fold>
  );
}
