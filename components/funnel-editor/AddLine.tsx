import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import '@/components/options/options.css';

type Props = {
  readonly label: string;
  readonly button: string;
  /** What the button is called where several read the same. */
  readonly buttonLabel?: string;
  readonly onAdd: (text: string) => void;
};

/** A name, and the button that adds what is called so. */
export function AddLine({ label, button, buttonLabel, onAdd }: Props): ReactElement {
  const [text, setText] = useState('');
  return (
    <form
      className="option-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim());
        setText('');
      }}
    >
      <TextInput label={label} value={text} maxLength={400} onChange={setText} />
      <Button type="submit" {...(buttonLabel === undefined ? {} : { label: buttonLabel })}>
        {button}
      </Button>
    </form>
  );
}
