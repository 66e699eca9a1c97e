import { useState, type ReactElement, type ReactNode } from 'react';
import './funnel-editor.css';

type Props = {
  readonly title: ReactNode;
  /** Something in it has to be put right: it is there to be led to, folded or not. */
  readonly isWrong?: boolean;
  readonly children: ReactNode;
};

/** Folded until it is wanted. What is in it is not there before: hundreds of fields would make every key press slow. */
export function Fold({ title, isWrong = false, children }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="editor-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {(isOpen || isWrong) && children}
    </details>
  );
}
