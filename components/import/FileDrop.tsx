import { useState, type DragEvent, type ReactElement } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '@/components/button/Button';
import { Icon } from '@/components/icon/Icon';
import { words } from '@/lib/words';
import './import.css';

type Props = {
  readonly onFile: (file: File) => void;
  /** Why the last file could not be read, in words; null: there was none, or it could. */
  readonly problem: string | null;
};

/** Takes a file by choosing or by dropping it. */
export function FileDrop({ onFile, problem }: Props): ReactElement {
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
      {problem !== null && (
        <p className="file-problem" role="alert">
          <Icon name="warn" />
          <span>{problem}</span>
        </p>
      )}
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onFile(file);
        }}
      >
        <Button look="primary">{words('import.choose')}</Button>
      </FileTrigger>
      <p className="file-or">{words('import.drop')}</p>
      <p className="file-formats">{words('import.formats')}</p>
    </div>
  );
}
