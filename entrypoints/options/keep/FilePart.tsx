import type { ReactElement } from 'react';
import { saveFile } from '@/components/file/save-file';
import { FileSection } from '@/components/keep/FileSection';
import { readKept, writeKept, type FileState } from '@/lib/messaging/keep/keep-state';
import { archiveJob } from '@/lib/queries/keep/export-jobs';
import { useExport } from '@/lib/queries/keep/use-export';
import { useNow } from '@/lib/queries/use-now';

/** Saves the whole store as a file. */
export function FilePart({ file }: { readonly file: FileState | undefined }): ReactElement {
  const making = useExport(saveFile);
  return (
    <FileSection
      file={file}
      making={making.state}
      onSave={(passphrase) => making.start(archiveJob(Date.now(), passphrase))}
      onCancel={making.cancel}
      onRemind={(days) => void remindAfter(days)}
      now={useNow(60_000)}
    />
  );
}

async function remindAfter(remindAfterDays: number): Promise<void> {
  await writeKept('file', { ...(await readKept('file')), remindAfterDays });
}
