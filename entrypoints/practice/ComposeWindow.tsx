import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { MailPerson } from '@/lib/samples/mails';
import { words } from '@/lib/words';

/** What was written. */
export type Sent = { readonly people: readonly MailPerson[]; readonly text: string };

type Props = {
  readonly first: readonly MailPerson[];
  readonly subject: string;
  /** Everybody who can be written to. */
  readonly everybody: readonly MailPerson[];
  readonly onDiscard: () => void;
  readonly onSend: (sent: Sent) => void;
};

/** A window to write in, with its recipients in Gmail's shape. Nothing that is written here leaves it. */
export function ComposeWindow({ first, subject, everybody, onDiscard, onSend }: Props): ReactElement {
  const [people, setPeople] = useState(first);
  const [typed, setTyped] = useState('');
  const text = useRef<HTMLDivElement>(null);
  const add = (): void => {
    const person = personTyped(typed, everybody);
    if (person && !people.some(({ email }) => email === person.email)) setPeople([...people, person]);
    if (person) setTyped('');
  };
  return (
    <div className="dw" role="dialog" aria-label={words('practice.compose')}>
      <div className="mail-compose-head">
        <h2>{words('practice.compose')}</h2>
        <Button look="quiet" icon="close" label={words('practice.discard')} onPress={onDiscard} />
      </div>
      <form
        className="bAs"
        onSubmit={(event) => {
          event.preventDefault();
          onSend({ people, text: text.current?.textContent.trim() ?? '' });
        }}
      >
        <div className="mail-compose-line">
          <span aria-hidden="true">{words('practice.to')}</span>
          <div className="anm" {...{ name: 'to' }}>
            {people.length > 0 && (
              <div className="afx" role="listbox" aria-label={words('practice.recipients')}>
                {people.map((person) => (
                  <Recipient
                    key={person.email}
                    person={person}
                    onRemove={() => setPeople(people.filter(({ email }) => email !== person.email))}
                  />
                ))}
              </div>
            )}
            <input
              className="agP"
              aria-label={words('practice.addRecipient')}
              list="practice-people"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (!['Enter', ',', ';'].includes(event.key)) return;
                event.preventDefault();
                add();
              }}
              onBlur={add}
            />
            <datalist id="practice-people">
              {everybody.map((person) => (
                <option key={person.email} value={person.email}>
                  {person.name}
                </option>
              ))}
            </datalist>
          </div>
        </div>
        <input
          className="aoT"
          name="subjectbox"
          aria-label={words('practice.subject')}
          placeholder={words('practice.subject')}
          defaultValue={subject}
        />
        <div
          ref={text}
          className="Am Al editable"
          role="textbox"
          aria-multiline="true"
          aria-label={words('practice.text')}
          contentEditable
          tabIndex={0}
        />
        <div className="mail-compose-foot">
          <Button type="submit" look="primary">
            {words('practice.send')}
          </Button>
          <span>{words('practice.sendHint')}</span>
        </div>
      </form>
    </div>
  );
}

function Recipient({
  person,
  onRemove,
}: {
  readonly person: MailPerson;
  readonly onRemove: () => void;
}): ReactElement {
  return (
    <div
      className="afV"
      role="option"
      aria-selected="false"
      tabIndex={0}
      data-hovercard-id={person.email}
      data-name={person.name}
      title={person.email}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' || event.key === 'Delete') onRemove();
      }}
      onDoubleClick={onRemove}
    >
      <bdi className="afW">{person.name}</bdi>
    </div>
  );
}

/** Somebody of the list by name or address, else anybody by a plain address. */
function personTyped(typed: string, everybody: readonly MailPerson[]): MailPerson | null {
  const text = typed.trim().replace(/[,;]$/u, '').toLowerCase();
  const known = everybody.find(({ email, name }) => email === text || name.toLowerCase() === text);
  if (known) return known;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) ? { name: text, email: text } : null;
}
