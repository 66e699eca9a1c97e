import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ProgressLine } from '@/components/import/ProgressLine';
import { Section } from '@/components/options/Section';
import type { Saving } from '@/components/options/use-saving';
import type { BackupState } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { BackupTable } from './BackupTable';
import { BackupTroubleNote } from './BackupTroubleNote';

type Props = {
  /** Undefined while it is not known. */
  readonly backup: BackupState | undefined;
  /** Makes one now; `evenIfSmaller`: it was said that it would hold far fewer leads, and is wanted. */
  readonly onBackUp: (evenIfSmaller: boolean) => void;
  /** How what was asked last fares. */
  readonly saving: Saving;
};

/** The two backups that the browser keeps by itself, and how the last one fared. */
export function BackupsSection({ backup, onBackUp, saving }: Props): ReactElement {
  const running = backup?.running ?? null;
  return (
    <Section
      id="backups"
      title={words('keep.backup.title')}
      about={words('keep.backup.about')}
      {...(saving === 'failed' ? { saving } : {})}
    >
      {backup && (
        <>
          {backup.trouble && running === null && (
            <BackupTroubleNote trouble={backup.trouble} onBackUp={onBackUp} />
          )}
          {backup.backups.length > 0 && <BackupTable backups={backup.backups} />}
          {running ? (
            <ProgressLine
              label={words('keep.backup.running')}
              done={running.done}
              total={running.all}
              text={words('keep.backup.progress', [
                running.done.toLocaleString(),
                running.all.toLocaleString(),
              ])}
            />
          ) : (
            <>
              {backup.backups.length === 0 && <p className="keep-quiet">{words('keep.backup.none')}</p>}
              {backup.trouble === null && (
                <div className="option-buttons">
                  <Button onPress={() => onBackUp(false)}>{words('keep.backup.now')}</Button>
                </div>
              )}
            </>
          )}
        </>
      )}
      <p className="keep-quiet">{words('keep.backup.removal')}</p>
    </Section>
  );
}
