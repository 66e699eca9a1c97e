import { useState, type ReactElement, type ReactNode } from 'react';
import './funnel-editor.css';

type Props = {
  readonly title: ReactNode;
  readonly children: ReactNode;
};

/** Folded until it is wanted. What is in it is not there before: hundreds of fields would make every key press slow. */
export function Fold({ title, children }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="editor-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
