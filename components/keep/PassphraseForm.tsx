import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { words } from '@/lib/words';
import './backup.css';

/**
 * From this many characters on a passphrase is hard to guess for whoever has the file; fewer are taken as well.
 * OWASP, Authentication Cheat Sheet (2026): at least 15 where nothing else protects.
 */
const longEnough = 15;

type Props = {
  /** What the button says. */
  readonly action: string;
  readonly onSave: (passphrase: string) => void;
  /** Buttons beside it. */
  readonly children?: ReactNode;
};

/** Asks for the passphrase of new files, twice: mistyped, nobody could ever open them. */
export function PassphraseForm({ action, onSave, children }: Props): ReactElement {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isTried, setTried] = useState(false);
  const isEmpty = first === '';
  const isOther = first !== second;
  return (
    <form
      className="keep-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty && !isOther) onSave(first);
      }}
    >
      <p className="keep-lost">{words('keep.saveFile.warning')}</p>
      <div className="keep-pair">
        <TextInput
          type="password"
          label={words('keep.saveFile.passphrase')}
          hint={hintOf(first.length)}
          value={first}
          onChange={setFirst}
          takesFocus
          {...(isTried && isEmpty ? { error: words('keep.saveFile.missing') } : {})}
        />
        <TextInput
          type="password"
          label={words('keep.saveFile.again')}
          value={second}
          onChange={setSecond}
          {...(isTried && !isEmpty && isOther ? { error: words('keep.saveFile.other') } : {})}
        />
      </div>
      <div className="option-buttons">
        <Button type="submit">{action}</Button>
        {children}
      </div>
    </form>
  );
}

function hintOf(length: number): string {
  if (length === 0) return words('keep.saveFile.hint', [longEnough]);
  return length < longEnough
    ? words('keep.saveFile.short', length, [length, longEnough])
    : words('keep.saveFile.long', length, [length]);
}
