import type { ReactElement } from 'react';
import { Icon } from '@/components/icon/Icon';
import './import.css';

/** Why a step did not come to its end, read aloud at once. `isCalm`: the user wanted it so. */
export function Hitched({
  text,
  isCalm = false,
}: {
  readonly text: string;
  readonly isCalm?: boolean;
}): ReactElement {
  return (
    <p className="file-problem" data-calm={isCalm || undefined} role={isCalm ? 'status' : 'alert'}>
      <Icon name={isCalm ? 'info' : 'warn'} />
      <span>{text}</span>
    </p>
  );
}
