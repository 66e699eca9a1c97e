import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '@/components/icon/Icon';
import './lead.css';

type Props = {
  readonly icon: IconName;
  readonly tone?: 'warn' | undefined;
  readonly children: ReactNode;
};

/** Something that has to be known before doing anything. */
export function Notice({ icon, tone, children }: Props): ReactElement {
  return (
    <div className="lead-notice" data-look={tone}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
