import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { sizeText } from '@/components/format/size';
import { FileDrop } from '@/components/import/FileDrop';
import { ProgressLine } from '@/components/import/ProgressLine';
import type { RestoreProblem } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { problemWords } from './restore-words';
import './backup.css';

/** How a file fares until it is where it can be checked. */
export type Taking =
  | { readonly type: 'none' }
  | { readonly type: 'taking'; readonly name: string; readonly bytes: number; readonly all: number }
  /** It is protected. `isWrong`: the passphrase that was given is another one. */
  | { readonly type: 'asking'; readonly name: string; readonly isWrong: boolean }
  | { readonly type: 'refused'; readonly problem: RestoreProblem };

type Props = {
  readonly taking: Taking;
  readonly onFile: (file: File) => void;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onCancel: () => void;
};

/** A file to restore from: chosen or dropped, opened where it is protected. */
export function RestoreFromFile({ taking, onFile, onPassphrase, onCancel }: Props): ReactElement {
  switch (taking.type) {
    case 'none':
    case 'refused': {
      const problem = taking.type === 'refused' ? problemWords(taking.problem) : null;
      return (
        <div className="keep-sources">
          <h3>{words('keep.restore.fromFile')}</h3>
          <FileDrop
            onFile={onFile}
            problem={problem && `${problem.what} ${problem.help}`}
            wanted={{
              types: ['.gz', '.ndjson', '.stageside'],
              choose: words('keep.restore.choose'),
              drop: words('keep.restore.drop'),
              formats: words('keep.restore.formats'),
            }}
          />
        </div>
      );
    }
    case 'taking':
      return (
        <>
          <ProgressLine
            label={words('keep.restore.taking', [taking.name])}
            done={taking.bytes}
            total={taking.all}
            text={words('keep.restore.checkingProgress', [sizeText(taking.bytes), sizeText(taking.all)])}
          />
          <div className="option-buttons">
            <Button onPress={onCancel}>{words('keep.restore.cancel')}</Button>
          </div>
        </>
      );
    case 'asking':
      return <AskPassphrase {...taking} onPassphrase={onPassphrase} onCancel={onCancel} />;
  }
}

function AskPassphrase({
  name,
  isWrong,
  onPassphrase,
  onCancel,
}: Pick<Props, 'onPassphrase' | 'onCancel'> & {
  readonly name: string;
  readonly isWrong: boolean;
}): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  const [isChanged, setChanged] = useState(false);
  const wrong = problemWords({ type: 'WrongPassphrase' });
  return (
    <form
      className="keep-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onPassphrase(passphrase);
      }}
    >
      <p className="keep-said">{words('keep.restore.protected', [name])}</p>
      <div className="option-narrow">
        <TextInput
          type="password"
          label={words('keep.saveFile.passphrase')}
          value={passphrase}
          onChange={(text) => {
            setChanged(true);
            setPassphrase(text);
          }}
          takesFocus
          {...(isWrong && !isChanged ? { error: `${wrong.what} ${wrong.help}` } : {})}
        />
      </div>
      <div className="option-buttons">
        <Button type="submit" look="primary" isDisabled={passphrase === ''}>
          {words('keep.restore.open')}
        </Button>
        <Button onPress={onCancel}>{words('keep.restore.cancel')}</Button>
      </div>
    </form>
  );
}
