import type { ReactElement } from 'react';
import { RestoreFromFile } from '@/components/keep/RestoreFromFile';
import { RestoreSection } from '@/components/keep/RestoreSection';
import { useSaving } from '@/components/options/use-saving';
import type { Kept } from '@/lib/messaging/keep/keep-state';
import { send } from '@/lib/messaging/send';
import { useTaking } from './use-taking';

type Props = {
  readonly kept: Kept | undefined;
  /** A restore was begun. */
  readonly onStart?: () => void;
};

/** Restores from a backup or a file. */
export function RestorePart({ kept, onStart }: Props): ReactElement {
  const [saving, ask] = useSaving(async (begin: () => Promise<unknown>) => begin());
  const taking = useTaking();
  return (
    <RestoreSection
      kept={kept}
      onBackup={(id) => ask(async () => send('checkRestore', { source: { type: 'backup', id } }))}
      onStart={() => {
        onStart?.();
        ask(async () => send('startRestore', null));
      }}
      onCancel={() => ask(async () => send('cancelRestore', null))}
      onTurnBack={async () => (await send('undoRestore', null)).outcome}
      leads="/reports.html#leads/all"
      saving={saving}
      isTaking={taking.state.type === 'taking' || taking.state.type === 'asking'}
    >
      <RestoreFromFile
        taking={taking.state}
        onFile={taking.take}
        onPassphrase={taking.unlock}
        onCancel={taking.cancel}
      />
    </RestoreSection>
  );
}
