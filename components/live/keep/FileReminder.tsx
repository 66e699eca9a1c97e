import type { ReactElement } from 'react';
import { FileReminderLine } from '@/components/keep/FileReminderLine';
import { isScheduleLapsed } from '@/lib/messaging/keep/is-file-due';
import { isFileOld } from '@/lib/messaging/keep/is-file-old';
import { readKept, writeKept } from '@/lib/messaging/keep/keep-state';
import { useOwnLeads } from '@/lib/queries/use-own-leads';
import { useKept } from './use-kept';

/**
 * Says that the last file is old, or that none can be saved by itself until the user allows it, to whoever has leads to
 * lose; put away, it comes again when as many days have passed.
 */
export function FileReminder({ now }: { readonly now: number }): ReactElement | null {
  const kept = useKept();
  const hasOwnLeads = useOwnLeads();
  if (!kept || hasOwnLeads !== true) return null;
  const { file, schedule, scheduled } = kept;
  const lapsed = schedule && isScheduleLapsed(schedule, scheduled, file, now) ? schedule.folder : undefined;
  if (lapsed === undefined && !isFileOld(file, now)) return null;
  return (
    <FileReminderLine
      savedAt={file.saved?.at ?? null}
      lapsed={lapsed}
      now={now}
      save="/options.html#save-file"
      onPutOff={() => void putOff()}
    />
  );
}

async function putOff(): Promise<void> {
  await writeKept('file', { ...(await readKept('file')), putOffAt: Date.now() });
}
