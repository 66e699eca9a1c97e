import { useState, type ReactElement, type ReactNode } from 'react';

type Props<Value> = {
  readonly id: string;
  /** Taken over once its turn has come. */
  readonly value: Value;
  readonly isDue: boolean;
  readonly children: (value: Value) => ReactNode;
};

/** A part of the page: what it showed before until its turn comes, and room for it before there was anything. */
export function Turn<Value>({ id, value, isDue, children }: Props<Value>): ReactElement {
  const [kept, setKept] = useState<{ readonly value: Value } | null>(null);
  if (isDue && kept?.value !== value) setKept({ value });
  const shown = isDue ? { value } : kept;
  return (
    <div className="report-turn" data-turn={id} aria-busy={!isDue || undefined}>
      {shown ? children(shown.value) : <div className="report-waiting" />}
    </div>
  );
}
