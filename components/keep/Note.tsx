import type { ReactElement, ReactNode } from 'react';
import { Icon } from '@/components/icon/Icon';
import './backup.css';

type Props = {
  readonly what: string;
  /** What can be done about it. */
  readonly help: string;
  /** Read aloud as soon as it is there. */
  readonly isAlert?: boolean;
  /** Buttons. */
  readonly children?: ReactNode;
};

/** Something that went wrong, in words, with what to do. */
export function Note({ what, help, isAlert = false, children }: Props): ReactElement {
  return (
    <div className="keep-note" {...(isAlert ? { role: 'alert' } : {})}>
      <Icon name="warn" />
      <div>
        <p>
          <strong>{what}</strong> {help}
        </p>
        {children !== undefined && <div className="option-buttons">{children}</div>}
      </div>
    </div>
  );
}
