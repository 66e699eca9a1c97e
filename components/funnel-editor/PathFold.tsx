import { useState, type ReactElement, type ReactNode } from 'react';

type Props = {
  /** The `data-path` of what is folded away. */
  readonly path: string;
  readonly summary: ReactNode;
  readonly className?: string;
  /** Made only once it is folded out: a funnel has more fields than are ever looked at. */
  readonly children: () => ReactNode;
};

/** A line of a list that folds out, and may be led to by its path. */
export function PathFold({ path, summary, className, children }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details data-path={path} open={isOpen}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a summary is pressed by keys as well, and that is a click */}
      <summary
        className={className}
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        {summary}
      </summary>
      {isOpen && <div className="editor-fields">{children()}</div>}
    </details>
  );
}
