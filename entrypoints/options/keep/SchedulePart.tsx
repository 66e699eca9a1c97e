import { useState, type ReactElement } from 'react';
import { ScheduleView } from '@/components/keep/ScheduleView';
import { logProblem } from '@/lib/log';
import type { Kept } from '@/lib/messaging/keep/keep-state';
import { send } from '@/lib/messaging/send';
import { useSchedule } from '@/lib/queries/keep/use-schedule';
import { useNow } from '@/lib/queries/use-now';

/** Files that are saved by themselves. */
export function SchedulePart({ kept }: { readonly kept: Kept }): ReactElement {
  const { schedule, scheduled } = kept;
  const { canChoose, mayWrite, choose, change, allow, stop } = useSchedule(schedule?.id);
  const [hasFailed, setFailed] = useState(false);
  const save = async (): Promise<unknown> => send('saveScheduledFile', null);
  const does = (work: () => Promise<unknown>): void => {
    setFailed(false);
    work().catch((error: unknown) => {
      logProblem('schedule', 'it was not set', error);
      setFailed(true);
    });
  };
  return (
    <ScheduleView
      schedule={schedule}
      scheduled={scheduled}
      canChoose={canChoose}
      mayWrite={mayWrite}
      onChoose={(decision, passphrase) =>
        does(async () => {
          if (await choose(decision, passphrase)) await save();
        })
      }
      onChange={(decision) => does(async () => change(decision))}
      onAllow={() =>
        does(async () => {
          if (await allow()) await save();
        })
      }
      onSave={() => does(save)}
      onStop={() => does(stop)}
      hasFailed={hasFailed}
      now={useNow(60_000)}
    />
  );
}
