import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { Moment } from '@/components/format/Moment';
import type { Run } from '@/components/lead/run';
import { LongList } from '@/components/long-list/LongList';
import { useStep } from '@/components/next/step-form';
import { userName, type People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead, Note } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import './notes.css';

/** About as tall as a note is, in px, until it was drawn. */
const noteHeight = 64;

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  readonly run: Run;
};

/** What the team wrote down about a lead, newest first, and a box for more. */
export function Notes({ definition, lead, people, now, run }: Props): ReactElement {
  const [edited, setEdited] = useState<string | null>(null);
  const removal = useStep(run, () => undefined);
  const newestFirst = lead.notes.toSorted((a, b) => b.at - a.at);
  return (
    <section aria-labelledby="notes">
      <h3 id="notes">{words('lead.notes.title')}</h3>
      <NoteBox definition={definition} people={people} run={run} leadId={lead.id} onDone={() => undefined} />
      <LongList as="ul" className="notes" items={newestFirst} keyOf={(note) => note.id} estimate={noteHeight}>
        {(note) => ({
          className: 'note',
          children:
            edited === note.id ? (
              <NoteBox
                definition={definition}
                people={people}
                run={run}
                leadId={lead.id}
                note={note}
                onDone={() => setEdited(null)}
              />
            ) : (
              <>
                <p className="note-text" dir="auto">
                  {note.text}
                </p>
                <p className="note-foot">
                  <bdi>{userName(people, note.by)}</bdi>
                  <Moment at={note.at} now={now} />
                  <span className="note-actions">
                    <Button
                      small
                      look="quiet"
                      icon="edit"
                      label={words('lead.notes.edit')}
                      onPress={() => setEdited(note.id)}
                    />
                    <Button
                      small
                      look="quiet"
                      icon="trash"
                      label={words('lead.notes.remove')}
                      onPress={() =>
                        removal.go({ type: 'noteLead', leadId: lead.id, noteId: note.id, text: null })
                      }
                    />
                  </span>
                </p>
              </>
            ),
        })}
      </LongList>
      {removal.refusal && <RefusalText refusal={removal.refusal} definition={definition} people={people} />}
    </section>
  );
}

/** A box for a new note, or for the text of one that is changed. Control or Command with Enter saves. */
function NoteBox({
  definition,
  people,
  run,
  leadId,
  note,
  onDone,
}: {
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly run: Run;
  readonly leadId: string;
  readonly note?: Note;
  readonly onDone: () => void;
}): ReactElement {
  const [text, setText] = useState(note?.text ?? '');
  const step = useStep(run, () => {
    setText('');
    onDone();
  });
  const save = (): void => {
    if (text.trim() === '') return;
    step.go({ type: 'noteLead', leadId, text: text.trim(), ...(note ? { noteId: note.id } : {}) });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    if (event.key === 'Escape' && note) onDone();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut beside the button
    <form
      className="note-box"
      aria-label={words(note ? 'lead.notes.edit' : 'lead.notes.add')}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={words('lead.notes.text')}
        isLabelUnseen
        placeholder={words('lead.notes.add')}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={setText}
        takesFocus={note !== undefined}
      />
      {(text.trim() !== '' || note) && (
        <div className="note-box-end">
          <Button small look="primary" type="submit" isPending={step.isPending}>
            {words('common.save')}
          </Button>
          {note && (
            <Button small look="quiet" onPress={onDone}>
              {words('common.cancel')}
            </Button>
          )}
        </div>
      )}
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </form>
  );
}
