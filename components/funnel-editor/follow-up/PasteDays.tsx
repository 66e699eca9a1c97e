import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { readDays, type ReadDays } from '@/lib/funnel/editing/read-days';
import { words } from '@/lib/words';
import '@/components/funnel-editor/funnel-editor.css';

/** A list of days to paste. Lines that name no day stay in the box and are told by their number. */
export function PasteDays({ onDays }: { readonly onDays: (days: readonly string[]) => void }): ReactElement {
  const [text, setText] = useState('');
  const [read, setRead] = useState<ReadDays | null>(null);
  return (
    <details className="editor-fold">
      <summary>{words('workingTime.paste')}</summary>
      <form
        className="editor-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          const found = readDays(text);
          if (found.days.length > 0) onDays(found.days);
          setRead(found);
          setText(found.wrong.map((each) => each.text).join('\n'));
        }}
      >
        <TextInput
          label={words('workingTime.pasteLabel')}
          hint={words('workingTime.pasteHint')}
          rows={4}
          value={text}
          onChange={setText}
        />
        <div className="option-buttons">
          <Button type="submit">{words('workingTime.pasteButton')}</Button>
        </div>
      </form>
      <div aria-live="polite">{read !== null && <Outcome read={read} />}</div>
    </details>
  );
}

function Outcome({ read: { days, wrong } }: { readonly read: ReadDays }): ReactElement {
  return (
    <>
      {days.length > 0 && <p>{words('workingTime.pasted', days.length, [days.length.toLocaleString()])}</p>}
      {wrong.length > 0 && (
        <>
          <p className="field-error">
            {words('workingTime.wrong', wrong.length, [wrong.length.toLocaleString()])}
          </p>
          <ul>
            {wrong.map(({ line, text }) => (
              <li key={line} className="field-error">
                <bdi>{words('workingTime.wrongLine', [line, text])}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
