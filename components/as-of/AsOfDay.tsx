import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DateInput } from '@/components/field/DateInput';
import { dayOf, daysAfter, endOf } from '@/components/format/days';
import { words } from '@/lib/words';
import './as-of.css';

type Props = {
  /** `YYYY-MM-DD`; null: today. */
  readonly day: string | null;
  readonly now: number;
  readonly onDay: (day: string | null) => void;
  /** True where it takes the place of another one that was just pressed. */
  readonly takesFocus?: boolean;
};

/** The way to an earlier day and back: a button until it is asked for, then the day itself. */
export function AsOfDay({ day, now, onDay, takesFocus = false }: Props): ReactElement {
  // What is pressed gives way to another control: the focus goes on to that one.
  const [isPressed, setPressed] = useState(false);
  const press = (to: string | null): void => {
    setPressed(true);
    onDay(to);
  };
  if (day === null)
    return (
      <Button
        small
        look="quiet"
        icon="calendar"
        label={words('asOf.open')}
        takesFocus={takesFocus || isPressed}
        onPress={() => press(daysAfter(now, -1))}
      />
    );
  const isWrong = endOf(day) === null || day > dayOf(now);
  return (
    <fieldset className="as-of-day" aria-label={words('asOf.label')}>
      <DateInput
        label={words('asOf.day')}
        value={day}
        max={dayOf(now)}
        takesFocus={takesFocus || isPressed}
        error={isWrong ? words('asOf.badDay') : undefined}
        // While a day is typed, its year is 0002 for a moment; emptied, it is no day at all.
        onChange={(to) => endOf(to) !== null && onDay(to)}
      />
      <Button small onPress={() => press(null)}>
        {words('asOf.today')}
      </Button>
    </fieldset>
  );
}
