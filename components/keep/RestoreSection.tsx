import type { ReactElement, ReactNode } from 'react';
import { Section } from '@/components/options/Section';
import type { Saving } from '@/components/options/use-saving';
import type { TurnedBack } from '@/lib/messaging/keep/keep-messages';
import type { Kept, KeptBackup } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import { RestoreAside } from './RestoreAside';
import { RestoreFromBackup } from './RestoreFromBackup';
import { RestoreStateView } from './RestoreStateView';

type Props = {
  /** Undefined while it is not known. */
  readonly kept: Kept | undefined;
  readonly onBackup: (id: KeptBackup['id']) => void;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onTurnBack: () => Promise<TurnedBack>;
  /** Address of the list of all leads. */
  readonly leads: string;
  /** A file is on its way: nothing else is offered. */
  readonly isTaking: boolean;
  /** The way to restore from a file. */
  readonly children: ReactNode;
  /** How what was asked last fares. */
  readonly saving: Saving;
};

/** Turns the store back to a backup or a file, once it was seen what that changes. */
export function RestoreSection({
  kept,
  onBackup,
  onStart,
  onCancel,
  onTurnBack,
  leads,
  saving,
  isTaking,
  children,
}: Props): ReactElement {
  return (
    <Section
      id="restore"
      title={words('keep.restore.title')}
      about={words('keep.restore.about')}
      {...(saving === 'failed' ? { saving } : {})}
    >
      {kept &&
        (kept.restore.type === 'none' ? (
          <>
            {kept.backup.backups.length > 0 && !isTaking && (
              <RestoreFromBackup backups={kept.backup.backups} onChoose={onBackup} />
            )}
            {children}
          </>
        ) : (
          <RestoreStateView restore={kept.restore} onStart={onStart} onCancel={onCancel} leads={leads} />
        ))}
      {kept && !isTaking && ['none', 'done', 'refused'].includes(kept.restore.type) && (
        <RestoreAside aside={kept.aside} onTurnBack={onTurnBack} />
      )}
    </Section>
  );
}
