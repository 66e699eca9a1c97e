import { useState, type DragEvent, type ReactElement } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import { Hitched } from './Hitched';
import './import.css';

type Props = {
  readonly onFile: (file: File) => void;
  /** Why the last file could not be read, in words; null: there was none, or it could. */
  readonly problem: string | null;
  /** What may be chosen, and how that is said; absent: a file of leads. */
  readonly wanted?: {
    readonly types: readonly string[];
    readonly choose: string;
    readonly drop: string;
    readonly formats: string;
  };
};

/** A table of leads, or cards. Whatever is dropped is looked at. */
const leadFile = (): NonNullable<Props['wanted']> => ({
  types: ['.csv', '.tsv', '.txt', '.vcf', 'text/csv', 'text/tab-separated-values', 'text/vcard'],
  choose: words('import.choose'),
  drop: words('import.drop'),
  formats: words('import.formats'),
});

/** Takes a file by choosing or by dropping it. */
export function FileDrop({ onFile, problem, wanted = leadFile() }: Props): ReactElement {
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <div
      className="file-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => hold(event, true)}
      onDragLeave={(event) => hold(event, false)}
      onDrop={(event) => {
        hold(event, false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      {problem !== null && <Hitched text={problem} />}
      <FileTrigger
        acceptedFileTypes={[...wanted.types]}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onFile(file);
        }}
      >
        <Button look="primary">{wanted.choose}</Button>
      </FileTrigger>
      <p className="file-or">{wanted.drop}</p>
      <p className="file-formats">{wanted.formats}</p>
    </div>
  );
}
