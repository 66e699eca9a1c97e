import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { DateInput } from '@/components/field/DateInput';
import { dayOf, daysAfter, endOf } from '@/components/format/days';
import { words } from '@/lib/words';
import './as-of.css';

type Props = {
  /** `YYYY-MM-DD`, a day that is over; null: today. */
  readonly day: string | null;
  readonly now: number;
  readonly onDay: (day: string | null) => void;
  /** True where it takes the place of another one that was just pressed. */
  readonly takesFocus?: boolean;
};

/** Nobody kept a funnel before; while a year is typed, its first digits stand for an earlier one. */
const earliest = '1970-01-01';

/** The way to an earlier day and back: a button until it is asked for, then the day itself. */
export function AsOfDay({ day, now, onDay, takesFocus = false }: Props): ReactElement {
  // What is pressed gives way to another control: the focus goes on to that one.
  const [isPressed, setPressed] = useState(false);
  const press = (to: string | null): void => {
    setPressed(true);
    onDay(to);
  };
  const focus = takesFocus || isPressed;
  if (day === null)
    return (
      <Button
        small
        look="quiet"
        icon="calendar"
        label={words('asOf.open')}
        takesFocus={focus}
        onPress={() => press(daysAfter(now, -1))}
      />
    );
  return (
    <fieldset className="as-of-day" aria-label={words('asOf.label')}>
      <DayField day={day} now={now} onDay={press} takesFocus={focus} />
      <Button small onPress={() => press(null)}>
        {words('asOf.today')}
      </Button>
    </fieldset>
  );
}

/** The day as it is typed; only a whole day that is over is gone to. */
function DayField({ day, now, onDay, takesFocus }: Required<Props> & { readonly day: string }): ReactElement {
  const [typed, setTyped] = useState({ day, text: day });
  // Gone to from elsewhere: the field follows, without losing its place while somebody types in it.
  if (typed.day !== day) setTyped({ day, text: day });
  const yesterday = daysAfter(now, -1);
  const isOver = (text: string): boolean => endOf(text) !== null && text >= earliest && text <= yesterday;
  return (
    <DateInput
      label={words('asOf.day')}
      value={typed.text}
      min={earliest}
      max={yesterday}
      takesFocus={takesFocus}
      error={typed.text >= dayOf(now) ? words('asOf.badDay') : undefined}
      onChange={(text) => {
        setTyped({ day, text });
        if (text !== day && isOver(text)) onDay(text);
      }}
    />
  );
}
