import type { ReactElement } from 'react';
import { BackupsSection } from '@/components/keep/BackupsSection';
import { useKept } from '@/components/live/keep/use-kept';
import { useSaving } from '@/components/options/use-saving';
import { send } from '@/lib/messaging/send';
import { FilePart } from './FilePart';
import { RestorePart } from './RestorePart';
import { SchedulePart } from './SchedulePart';

/** Backups in the browser, files outside it, and the way back from either. */
export function KeepSections(): ReactElement {
  const kept = useKept();
  const [saving, backUp] = useSaving(async (evenIfSmaller: boolean) => send('makeBackup', { evenIfSmaller }));
  return (
    <>
      <BackupsSection backup={kept?.backup} onBackUp={backUp} saving={saving} />
      <FilePart file={kept?.file}>{kept && <SchedulePart kept={kept} />}</FilePart>
      <RestorePart kept={kept} />
    </>
  );
}
