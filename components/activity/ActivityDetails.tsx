import type { ReactElement } from 'react';
import { DateInput } from '@/components/field/DateInput';
import { Picker } from '@/components/field/Picker';
import { Suggest, type SuggestGroup } from '@/components/field/Suggest';
import type { Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';
import type { Details } from './ActivityLog';

type Props = {
  readonly details: Details;
  /** The day has not come yet, or is none. */
  readonly isLate: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly programmes: readonly Programme[];
  readonly sources: readonly SuggestGroup[];
  readonly onChange: (details: Details) => void;
};

/** Stands for no programme; none has an empty id. */
const none = '';

/** When an activity was, where it came from and what it belongs to: goes with the next press. */
export function ActivityDetails(props: Props): ReactElement {
  const { details, isLate, today, programmes, sources, onChange } = props;
  return (
    <div className="activity-details">
      <DateInput
        label={words('programme.field.day')}
        value={details.day}
        max={today}
        onChange={(day) => onChange({ ...details, day })}
        error={isLate ? words('activityLog.lateDay') : undefined}
        takesFocus
      />
      <Suggest
        label={words('lead.field.source')}
        value={details.source}
        onChange={(source) => onChange({ ...details, source })}
        groups={sources}
        maxLength={200}
      />
      {programmes.length > 0 && (
        <Picker
          label={words('activityLog.programme')}
          choices={[
            { id: none, label: words('activityLog.noProgramme') },
            ...programmes.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={details.programme ?? none}
          onChange={(id) => onChange({ ...details, programme: id === none ? null : id })}
        />
      )}
      <p className="field-hint">{words('activityLog.detailsHint')}</p>
    </div>
  );
}
