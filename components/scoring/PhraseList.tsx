import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { useFocusNext } from '@/components/funnel-editor/use-focus-next';
import { words } from '@/lib/words';
import './scoring.css';

/** As the schema of the rules has it. */
const most = 100;

type Props = {
  readonly label: string;
  /** What is typed next. */
  readonly addLabel: string;
  readonly placeholder: string;
  readonly value: readonly string[];
  readonly onChange: (phrases: readonly string[]) => void;
  readonly error?: string | undefined;
};

/**
 * Words or phrases, any of which may be. Enter, a comma or leaving the field takes what was typed, so that nothing
 * typed is lost.
 */
export function PhraseList({ label, addLabel, placeholder, value, onChange, error }: Props): ReactElement {
  const [typed, setTyped] = useState('');
  const root = useRef<HTMLFieldSetElement>(null);
  const focusNext = useFocusNext(root);
  const take = (...texts: readonly string[]): void => {
    const fresh = texts.map((text) => text.trim()).filter((text) => text !== '');
    const known = new Set(value.map((each) => each.toLowerCase()));
    const added = fresh.filter((text) => !known.has(text.toLowerCase()));
    if (added.length > 0) onChange([...value, ...new Set(added)].slice(0, most));
  };
  return (
    <fieldset className="field" ref={root}>
      <legend className="field-label">{label}</legend>
      <PhraseChips
        phrases={value.map((text) => ({ id: text, text }))}
        onRemove={(id) => {
          focusNext('input');
          onChange(value.filter((each) => each !== id));
        }}
      />
      {value.length < most && (
        <form
          className="phrase-add"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            take(typed);
            setTyped('');
          }}
        >
          <TextInput
            label={addLabel}
            isLabelUnseen
            placeholder={placeholder}
            value={typed}
            maxLength={200}
            error={error}
            onBlur={() => {
              take(typed);
              setTyped('');
            }}
            onChange={(text) => {
              const parts = text.split(/[,;\n]/u);
              take(...parts.slice(0, -1));
              setTyped(parts.at(-1) ?? '');
            }}
          />
        </form>
      )}
    </fieldset>
  );
}

type ChipsProps = {
  readonly phrases: readonly { readonly id: string; readonly text: string }[];
  readonly onRemove: (id: string) => void;
};

/** What was named so far, each with a way to take it out. */
export function PhraseChips({ phrases, onRemove }: ChipsProps): ReactElement | null {
  if (phrases.length === 0) return null;
  return (
    <ul className="phrase-chips">
      {phrases.map(({ id, text }) => (
        <li key={id}>
          <bdi>{text}</bdi>
          <Button
            small
            look="quiet"
            icon="close"
            label={words('score.editor.wish.removeOne', [text])}
            onPress={() => onRemove(id)}
          />
        </li>
      ))}
    </ul>
  );
}
