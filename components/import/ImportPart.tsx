import { useId, type ReactElement, type ReactNode } from 'react';
import './import.css';

type Props = { readonly title: string; readonly about?: string; readonly children: ReactNode };

/** One thing to check before anything is stored. */
export function ImportPart({ title, about, children }: Props): ReactElement {
  const id = useId();
  return (
    <section className="import-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about !== undefined && <p className="import-about">{about}</p>}
      {children}
    </section>
  );
}
