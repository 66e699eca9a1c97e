import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import './options.css';

type Props = {
  readonly label: string;
  readonly type?: 'text' | 'email';
  readonly maxLength?: number;
  readonly button: string;
  /** What the button is called where several read the same. */
  readonly buttonLabel?: string;
  /** What is wrong with what was typed, in words; null: nothing. Absent: nothing ever is. */
  readonly check?: (text: string) => string | null;
  /** @param text never empty, without spaces around it */
  readonly onAdd: (text: string) => void;
};

/** A name, and the button that adds what is called so. */
export function AddLine(props: Props): ReactElement {
  const { label, type = 'text', maxLength = 400, button, buttonLabel, check, onAdd } = props;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className="option-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = typed.trim();
        if (text === '') return;
        const wrong = check?.(text) ?? null;
        setProblem(wrong);
        if (wrong !== null) return;
        onAdd(text);
        setTyped('');
      }}
    >
      <TextInput
        label={label}
        type={type}
        value={typed}
        maxLength={maxLength}
        error={problem ?? undefined}
        onChange={(text) => {
          setTyped(text);
          setProblem(null);
        }}
      />
      <Button type="submit" {...(buttonLabel === undefined ? {} : { label: buttonLabel })}>
        {button}
      </Button>
    </form>
  );
}
