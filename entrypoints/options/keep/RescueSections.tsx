import type { ReactElement } from 'react';
import { StartAnewSection } from '@/components/keep/StartAnewSection';
import { useKept } from '@/components/live/keep/use-kept';
import { useSaving } from '@/components/options/use-saving';
import { send } from '@/lib/messaging/send';
import { RestorePart } from './RestorePart';

/** What can be done where the store cannot be opened: restore a backup or a file, or begin with an empty one. */
export function RescueSections({ onBegun }: { readonly onBegun: () => void }): ReactElement {
  const kept = useKept();
  const [saving, begin] = useSaving(async () => {
    await send('startAnew', { space: 'main' });
    onBegun();
  });
  return (
    <>
      <RestorePart kept={kept} onStart={showRestored} />
      <StartAnewSection onStart={() => begin(undefined)} saving={saving} />
    </>
  );
}

/** Once the store is there again the options take this page's place, and tell there how the restore went. */
function showRestored(): void {
  history.replaceState(null, '', '#restore');
}
