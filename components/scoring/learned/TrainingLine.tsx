import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ProgressLine } from '@/components/import/ProgressLine';
import { words } from '@/lib/words';
import './learned.css';

type Props = {
  readonly part: 'read' | 'cut' | 'fit' | 'check';
  readonly done: number;
  readonly of: number;
  readonly onCancel: () => void;
};

/** What is learned from at the moment and how far it is, with the way to end it. */
export function TrainingLine({ part, done, of, onCancel }: Props): ReactElement {
  const told = words(`score.learned.part.${part}`, [done.toLocaleString(), of.toLocaleString()]);
  return (
    <div className="learned-running">
      <ProgressLine label={words('score.learned.training')} done={done} total={of} text={told} />
      <Button takesFocus onPress={onCancel}>
        {words('common.cancel')}
      </Button>
    </div>
  );
}
