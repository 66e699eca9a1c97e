import type { ReactElement } from 'react';

type Props = {
  readonly count: number;
  /** The count as a sentence. */
  readonly told: string;
  /** Address of the whole list; absent: there is no page of it. */
  readonly all: string | undefined;
};

/** How many there are in a list, and the way to all of them. */
export function ListCount({ count, told, all }: Props): ReactElement {
  if (all === undefined)
    return (
      <span className="results-count figures" title={told}>
        {count}
      </span>
    );
  return (
    <a
      className="results-count figures"
      href={all}
      target="_blank"
      rel="noreferrer"
      title={told}
      aria-label={told}
    >
      {count.toLocaleString()}
    </a>
  );
}
