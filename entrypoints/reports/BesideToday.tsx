import type { ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { BesideLead } from './BesideLead';
import { goTo } from './route';

type Props = {
  readonly id: string;
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
};

/** A lead as it is today, beside what it was opened from; how it was on an earlier day is told among all leads. */
export function BesideToday({ id, desk, onOpen }: Props): ReactElement {
  return (
    <BesideLead
      key={id}
      id={id}
      day={null}
      onDay={(day) => goTo(['leads', 'all', ...(day === null ? [] : ['at', day]), 'lead', id])}
      desk={desk}
      onOpen={onOpen}
    />
  );
}
