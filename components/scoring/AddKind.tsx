import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { words } from '@/lib/words';
import { nameProblem } from './kind-fields';
import '@/components/options/options.css';

type Props = {
  /** What the kinds are called that there are. */
  readonly names: readonly string[];
  readonly onAdd: (label: string) => void;
};

/** A kind of the team's own, by its name. */
export function AddKind({ names, onAdd }: Props): ReactElement {
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className="option-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = nameProblem(label, names);
        setProblem(wrong);
        if (wrong !== null) return;
        onAdd(label.trim());
        setLabel('');
      }}
    >
      <TextInput
        label={words('score.kinds.new')}
        value={label}
        maxLength={120}
        error={problem ?? undefined}
        onChange={(text) => {
          setLabel(text);
          setProblem(null);
        }}
      />
      <Button type="submit" icon="plus">
        {words('score.kinds.add')}
      </Button>
    </form>
  );
}
