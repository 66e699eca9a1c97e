import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DateInput } from '@/components/field/DateInput';
import { TakeBack } from '@/components/options/TakeBack';
import { addHolidays, removeHoliday } from '@/lib/funnel/editing/working-calendar';
import type { WorkingCalendar } from '@/lib/funnel/follow-up/working-time';
import { words } from '@/lib/words';
import { PasteDays } from './PasteDays';
import { dayText } from './zones';
import '@/components/funnel-editor/funnel-editor.css';

type Props = {
  readonly calendar: WorkingCalendar;
  readonly onChange: (calendar: WorkingCalendar) => void;
};

/** The days on which nobody works: one by one, or a pasted list. */
export function Holidays({ calendar, onChange }: Props): ReactElement {
  const [day, setDay] = useState('');
  const [removed, setRemoved] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const remove = (each: string): void => {
    setRemoved(each);
    onChange(removeHoliday(calendar, each));
    // The button that was pressed is gone with its day.
    title.current?.focus();
  };
  return (
    <div className="editor-holidays" data-path="workingTime.holidays">
      <h3 className="field-label" tabIndex={-1} ref={title}>
        {words('workingTime.holidays')}
      </h3>
      <p className="field-hint">{words('workingTime.holidaysHint')}</p>
      {calendar.holidays.length === 0 ? (
        <p className="editor-none">{words('workingTime.noHolidays')}</p>
      ) : (
        <ul className="editor-days" aria-label={words('workingTime.holidays')}>
          {calendar.holidays.map((each) => (
            <li key={each}>
              <span>{dayText(each)}</span>
              <Button
                small
                look="quiet"
                icon="close"
                label={words('workingTime.remove', [dayText(each)])}
                onPress={() => remove(each)}
              />
            </li>
          ))}
        </ul>
      )}
      {removed !== null && (
        <TakeBack
          key={removed}
          text={words('workingTime.removed', [dayText(removed)])}
          onUndo={() => {
            onChange(addHolidays(calendar, [removed]));
            setRemoved(null);
          }}
          onEnd={() => setRemoved(null)}
        />
      )}
      <form
        className="option-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (day === '') return;
          onChange(addHolidays(calendar, [day]));
          setDay('');
        }}
      >
        <DateInput label={words('workingTime.add')} value={day} onChange={setDay} />
        <Button type="submit">{words('workingTime.addButton')}</Button>
      </form>
      <PasteDays onDays={(days) => onChange(addHolidays(calendar, days))} />
    </div>
  );
}
