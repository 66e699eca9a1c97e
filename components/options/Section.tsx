import type { ReactElement, ReactNode } from 'react';
import type { Saving } from './use-saving';
import { SavedMark } from './SavedMark';
import './options.css';

type Props = {
  /** What the section's address is, after `#`. */
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  /** How its last change fares; absent: nothing in it is saved. */
  readonly saving?: Saving;
  readonly children: ReactNode;
};

/** One subject of the options. Whatever is changed in it is saved at once, and it says so. */
export function Section({ id, title, about, saving, children }: Props): ReactElement {
  return (
    <section className="option-section" id={id} aria-labelledby={`${id}-title`}>
      <div className="option-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {saving && <SavedMark saving={saving} />}
      </div>
      {about !== undefined && <p className="option-about">{about}</p>}
      {children}
    </section>
  );
}
