import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import type { ScheduleState } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import './backup.css';

export type ScheduleDecision = Pick<NonNullable<ScheduleState>, 'everyDays' | 'keeps'>;

/** What is usual: a file a week, and about a month of them. */
export const usualDecision: ScheduleDecision = { everyDays: 7, keeps: 5 };

const counts = ['3', '5', '10', '30'] as const;

type Props = {
  readonly decision: ScheduleDecision;
  readonly onChange: (decision: ScheduleDecision) => void;
};

/** How often, and how many stay. */
export function ScheduleChoices({ decision, onChange }: Props): ReactElement {
  const { everyDays, keeps } = decision;
  return (
    <div className="keep-pair">
      <Picker
        label={words('keep.schedule.every')}
        choices={[
          { id: '1', label: words('keep.schedule.daily') },
          { id: '7', label: words('keep.schedule.weekly') },
        ]}
        value={everyDays === 1 ? '1' : '7'}
        onChange={(id) => onChange({ keeps, everyDays: Number(id) })}
      />
      <Picker
        label={words('keep.schedule.keeps')}
        choices={counts.map((id) => ({ id, label: words('keep.schedule.keepsCount', [id]) }))}
        value={counts.find((id) => id === String(keeps)) ?? '5'}
        onChange={(id) => onChange({ everyDays, keeps: Number(id) })}
      />
    </div>
  );
}
