import type { ReactElement, ReactNode, Ref } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import { StepBar } from './StepBar';
import './import.css';

type Props = {
  readonly onLeave: () => void;
  /** Which of the steps it is at, from 0. */
  readonly step: number;
  /** Takes the focus when a step takes the place of another. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
};

/** The import's page: a way back, how far it is, and what is to be done now. */
export function ImportFrame({ onLeave, step, heading, children }: Props): ReactElement {
  return (
    <main className="import">
      <header className="import-head">
        <Button look="quiet" icon="back" onPress={onLeave}>
          {words('import.back')}
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          {words('import.title')}
        </h1>
        <StepBar at={step} />
      </header>
      {children}
    </main>
  );
}
