import { Suspense, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import type { Opened } from './use-opened';
import './quiet-line.css';

type Props = {
  readonly opened: Opened;
  /** What the press is called; null: the line is for reading only. */
  readonly press: {
    readonly text: string;
    /** As it is read aloud; begins with what is seen, for whoever says it to their computer. */
    readonly label: string;
  } | null;
  /** What opens beneath, fetched when it first does. */
  readonly form: ReactNode;
  /** What is known. */
  readonly children: ReactNode;
};

/** One quiet line of what is known of a lead, with the press that changes it and its form beneath. */
export function QuietLine({ opened, press, form, children }: Props): ReactElement {
  const { isOpen, opener, toggle } = opened;
  return (
    <>
      <p className="quiet-line">
        {children}
        {press && (
          <Button small look="quiet" ref={opener} label={press.label} isExpanded={isOpen} onPress={toggle}>
            {press.text}
          </Button>
        )}
      </p>
      {isOpen && press && <Suspense fallback={null}>{form}</Suspense>}
    </>
  );
}
