import { useId, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './scoring.css';

type Props = {
  readonly title: string;
  /** Absent: what is in it says so itself. */
  readonly about?: string | undefined;
  /** Null: it is as usual. */
  readonly onUsual: (() => void) | null;
  readonly children: ReactNode;
};

/** One part of the rules, with the way back to what it is before anybody changes it. */
export function PartSection({ title, about, onUsual, children }: Props): ReactElement {
  const heading = useId();
  return (
    <section className="scoring-part" aria-labelledby={heading}>
      <div className="scoring-part-head">
        <h3 id={heading}>{title}</h3>
        {onUsual && (
          <Button small look="quiet" label={words('score.editor.usualOf', [title])} onPress={onUsual}>
            {words('score.editor.usual')}
          </Button>
        )}
      </div>
      {about !== undefined && <p className="scoring-about">{about}</p>}
      {children}
    </section>
  );
}
