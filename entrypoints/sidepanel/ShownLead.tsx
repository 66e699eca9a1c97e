import { useState, type ComponentProps, type ReactElement } from 'react';
import { OpenedLead } from '@/components/live/OpenedLead';

type Props = Omit<ComponentProps<typeof OpenedLead>, 'day' | 'onDay' | 'isInReports'>;

/** A lead today; the day on which it is looked at is no part of where the panel stands. */
export function ShownLead(props: Props): ReactElement {
  const [day, setDay] = useState<string | null>(null);
  return <OpenedLead {...props} day={day} onDay={setDay} />;
}
