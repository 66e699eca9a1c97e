import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './import.css';

/** The import's page: a way back, and what is to be done now. */
export function ImportFrame({
  onLeave,
  children,
}: {
  readonly onLeave: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <main className="import">
      <header className="import-head">
        <Button look="quiet" icon="back" onPress={onLeave}>
          {words('import.back')}
        </Button>
        <h1>{words('import.title')}</h1>
      </header>
      {children}
    </main>
  );
}
