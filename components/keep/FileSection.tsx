import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import { Tick } from '@/components/field/Tick';
import { Moment } from '@/components/format/Moment';
import { ProgressLine } from '@/components/import/ProgressLine';
import { Section } from '@/components/options/Section';
import { isFileOld } from '@/lib/messaging/keep/is-file-old';
import type { FileState } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { Note } from './Note';
import { PassphraseForm } from './PassphraseForm';
import './backup.css';
import './keep.css';

type Props = {
  /** Undefined while it is not known. */
  readonly file: FileState | undefined;
  /** How the file that is being made fares. */
  readonly making:
    | { readonly type: 'idle' | 'stopped' }
    | { readonly type: 'running'; readonly done: number; readonly all: number | null }
    | { readonly type: 'done'; readonly name: string; readonly isPlaced: boolean }
    | { readonly type: 'failed'; readonly isFull: boolean };
  /** Makes a file; null: whoever has it can read it. */
  readonly onSave: (passphrase: string | null) => void;
  readonly onCancel: () => void;
  readonly onRemind: (days: number) => void;
  /** Whether the user is asked where the file goes; null: this browser cannot. */
  readonly asksPlace: boolean | null;
  readonly onAskPlace: (asksPlace: boolean) => void;
  /** Wall time in ms. */
  readonly now: number;
  /** Files that are saved by themselves. */
  readonly children?: ReactNode;
};

/** The whole store as a file, which outlasts the browser. */
export function FileSection({
  file,
  making,
  onSave,
  onCancel,
  onRemind,
  asksPlace,
  onAskPlace,
  now,
  children,
}: Props): ReactElement {
  const [isProtected, setProtected] = useState(false);
  return (
    <Section id="save-file" title={words('keep.saveFile.title')} about={words('keep.saveFile.about')}>
      {file && <LastSaved file={file} now={now} />}
      {making.type === 'running' ? (
        <>
          <ProgressLine
            label={words('keep.saveFile.running')}
            done={making.done}
            total={making.all ?? 0}
            text={
              making.all === null
                ? words('keep.saveFile.running')
                : words('keep.backup.progress', [making.done.toLocaleString(), making.all.toLocaleString()])
            }
          />
          <div className="option-buttons">
            <Button onPress={onCancel}>{words('keep.restore.cancel')}</Button>
          </div>
        </>
      ) : (
        <>
          {making.type === 'failed' && (
            <Note
              isAlert
              what={words(making.isFull ? 'keep.saveFile.full' : 'keep.saveFile.failed')}
              help={words(making.isFull ? 'keep.backup.fullHelp' : 'keep.saveFile.failedHelp')}
            />
          )}
          {making.type === 'stopped' && <output>{words('keep.saveFile.stopped')}</output>}
          {making.type === 'done' && (
            <output className="keep-said">
              {words(making.isPlaced ? 'keep.saveFile.placed' : 'keep.saveFile.done', [making.name])}
            </output>
          )}
          <div className="keep-ticks">
            <Tick label={words('keep.saveFile.protect')} isOn={isProtected} onChange={setProtected} />
            {asksPlace !== null && (
              <Tick label={words('keep.saveFile.place')} isOn={asksPlace} onChange={onAskPlace} />
            )}
          </div>
          {isProtected ? (
            <PassphraseForm
              action={words('keep.saveFile.saveProtected')}
              onSave={(passphrase) => {
                setProtected(false);
                onSave(passphrase);
              }}
            />
          ) : (
            <div className="option-buttons">
              <Button onPress={() => onSave(null)}>{words('keep.saveFile.save')}</Button>
              <span className="keep-quiet">{words('keep.saveFile.open')}</span>
            </div>
          )}
        </>
      )}
      {file && <RemindAfter days={file.remindAfterDays} onRemind={onRemind} />}
      {children}
    </Section>
  );
}

function LastSaved({ file, now }: { readonly file: FileState; readonly now: number }): ReactElement {
  const { saved } = file;
  const isOld = isFileOld(file, now);
  if (saved === null) return <p className={isOld ? '' : 'keep-quiet'}>{words('keep.saveFile.never')}</p>;
  return (
    <p className="keep-last">
      <span>{words('keep.saveFile.last')}</span> <Moment at={saved.at} now={now} />
      <span className="keep-quiet">
        {words('keep.restore.lookLeads', saved.leads, [saved.leads.toLocaleString()])}
      </span>
      <bdi className="keep-quiet">{saved.name}</bdi>
      {isOld && <span className="keep-old">{words('keep.saveFile.old')}</span>}
    </p>
  );
}

const choices = ['7', '14', '30', '90', '0'] as const;

function RemindAfter({
  days,
  onRemind,
}: {
  readonly days: number;
  readonly onRemind: Props['onRemind'];
}): ReactElement {
  return (
    <div className="option-narrow">
      <Picker
        label={words('keep.saveFile.remind')}
        choices={choices.map((id) => ({
          id,
          label: id === '0' ? words('keep.saveFile.remindNever') : words('keep.saveFile.remindDays', [id]),
        }))}
        value={choices.find((id) => id === String(days)) ?? '30'}
        onChange={(id) => onRemind(Number(id))}
      />
    </div>
  );
}
