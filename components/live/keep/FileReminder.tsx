import type { ReactElement } from 'react';
import { FileReminderLine } from '@/components/keep/FileReminderLine';
import { isFileOld } from '@/lib/messaging/keep/is-file-old';
import { readKept, writeKept } from '@/lib/messaging/keep/keep-state';
import { useOwnLeads } from '@/lib/queries/use-own-leads';
import { useKept } from './use-kept';

/** Says that the last file is old, to whoever has leads to lose; put away, it comes again when as many days have passed. */
export function FileReminder({ now }: { readonly now: number }): ReactElement | null {
  const file = useKept()?.file;
  const hasOwnLeads = useOwnLeads();
  if (!file || hasOwnLeads !== true || !isFileOld(file, now)) return null;
  return (
    <FileReminderLine
      savedAt={file.saved?.at ?? null}
      now={now}
      save="/options.html#save-file"
      onPutOff={() => void putOff()}
    />
  );
}

async function putOff(): Promise<void> {
  await writeKept('file', { ...(await readKept('file')), putOffAt: Date.now() });
}
