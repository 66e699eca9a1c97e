import { useState, type ReactElement, type ReactNode } from 'react';
import { canPickPlace, pickPlace } from '@/components/file/pick-place';
import { saveFile } from '@/components/file/save-file';
import { FileSection } from '@/components/keep/FileSection';
import { readKept, writeKept, type FileState } from '@/lib/messaging/keep/keep-state';
import { archiveJob } from '@/lib/queries/keep/export-jobs';
import { useExport } from '@/lib/queries/keep/use-export';
import { useNow } from '@/lib/queries/use-now';

/** Where it is remembered whether the user wants to be asked, in this browser alone. */
const memory = 'file-place';

type Props = {
  readonly file: FileState | undefined;
  /** Files that are saved by themselves. */
  readonly children: ReactNode;
};

/** Saves the whole store as a file. */
export function FilePart({ file, children }: Props): ReactElement {
  const making = useExport(saveFile);
  const [asksPlace, setAsksPlace] = useState(() => localStorage.getItem(memory) === 'asked');
  const save = async (passphrase: string | null): Promise<void> => {
    const job = archiveJob(Date.now(), passphrase);
    const place = asksPlace && canPickPlace() ? await pickPlace(job.name) : null;
    if (place !== undefined) making.start(job, place);
  };
  return (
    <FileSection
      file={file}
      making={making.state}
      onSave={(passphrase) => void save(passphrase)}
      onCancel={making.cancel}
      onRemind={(days) => void remindAfter(days)}
      asksPlace={canPickPlace() ? asksPlace : null}
      onAskPlace={(asks) => {
        setAsksPlace(asks);
        localStorage.setItem(memory, asks ? 'asked' : '');
      }}
      now={useNow(60_000)}
    >
      {children}
    </FileSection>
  );
}

async function remindAfter(remindAfterDays: number): Promise<void> {
  await writeKept('file', { ...(await readKept('file')), remindAfterDays });
}
