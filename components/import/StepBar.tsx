import type { ReactElement } from 'react';
import { Icon } from '@/components/icon/Icon';
import { words } from '@/lib/words';
import './import.css';

const importSteps = ['file', 'columns', 'check', 'import'] as const;

/** The four steps of an import, and which of them it is at. */
export function StepBar({ at }: { readonly at: number }): ReactElement {
  return (
    <ol className="import-steps" aria-label={words('import.steps')}>
      {importSteps.map((step, place) => (
        <li key={step} aria-current={place === at ? 'step' : undefined} data-past={place < at || undefined}>
          <span className="import-step-mark" aria-hidden="true">
            {place < at ? <Icon name="check" size={12} /> : (place + 1).toLocaleString()}
          </span>
          <span>{words(`import.step.${step}`)}</span>
          {place < at && <span className="unseen">{words('import.step.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
