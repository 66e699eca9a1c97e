import { useMemo, type ReactElement } from 'react';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { SearchPicker } from '@/components/field/SearchPicker';
import { TimeInput } from '@/components/field/TimeInput';
import { problemText } from '@/components/funnel-editor/problem-text';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { setWorkingDays } from '@/lib/funnel/editing/working-calendar';
import type { WorkingCalendar } from '@/lib/funnel/follow-up/working-time';
import { words } from '@/lib/words';
import { weekdays, zoneChoices } from './zones';
import '@/components/funnel-editor/funnel-editor.css';

type Props = {
  readonly calendar: WorkingCalendar;
  readonly problems: readonly FunnelProblem[];
  readonly onChange: (calendar: WorkingCalendar) => void;
};

const midnight = '24:00';

/** On which days, from when until when, and by which clocks a team works. */
export function CalendarFields({ calendar, problems, onChange }: Props): ReactElement {
  const { zone, days, opens, closes } = calendar;
  const zones = useMemo(() => zoneChoices(zone), [zone]);
  const error = (field: string): string | undefined => problemText(problems, `workingTime.${field}`);
  return (
    <>
      <div data-path="workingTime.days">
        <ChoiceSet
          label={words('workingTime.days')}
          choices={weekdays()}
          value={days.map(String)}
          error={days.length === 0 ? words('workingTime.oneDay') : undefined}
          onChange={(ids) => onChange(setWorkingDays(calendar, ids.map(Number)))}
        />
      </div>
      <div className="editor-row">
        <div data-path="workingTime.opens">
          <TimeInput
            label={words('workingTime.opens')}
            value={opens}
            error={error('opens')}
            onChange={(time) => onChange({ ...calendar, opens: time })}
          />
        </div>
        <div data-path="workingTime.closes">
          <TimeInput
            label={words('workingTime.closes')}
            hint={words('workingTime.closesHint')}
            value={closes === midnight ? '00:00' : closes}
            error={error('closes')}
            onChange={(time) => onChange({ ...calendar, closes: time === '00:00' ? midnight : time })}
          />
        </div>
        <div data-path="workingTime.zone">
          <SearchPicker
            label={words('workingTime.zone')}
            hint={words('workingTime.zoneHint')}
            none={words('workingTime.noZone')}
            choices={zones}
            value={zone}
            onChange={(id) => onChange({ ...calendar, zone: id })}
          />
        </div>
      </div>
    </>
  );
}
