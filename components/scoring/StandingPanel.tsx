import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { PlaceButton } from '@/components/options/PlaceButton';
import { TakeBack } from '@/components/options/TakeBack';
import { words } from '@/lib/words';
import type { ScoringProblem } from './find-problems';
import { problemWords } from './problem-words';
import { draftParts, type DraftPart } from './tidy-parts';
import './scoring.css';

/** So many are told at once: one gap often brings others with it. */
const shown = 8;

type Props = {
  /** Which parts would be saved. */
  readonly changed: readonly DraftPart[];
  /** Who saved what is in force, and when, in words; null: it is the usual. */
  readonly saved: string | null;
  readonly problems: readonly ScoringProblem[];
  readonly isOverrun: boolean;
  /** What was taken away last, in words. */
  readonly taken: string | null;
  /** What it would do is shown already. */
  readonly isPreviewed: boolean;
  readonly isSaving: boolean;
  readonly onGoTo: (path: string) => void;
  readonly onPreview: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onBringBack: () => void;
  readonly onForget: () => void;
  /** What it would do, and why it was not saved. */
  readonly children: ReactNode;
};

/** How the draft stands: what of it is changed, what is wrong with it and where, and the way to put it in force. */
export function StandingPanel(props: Props): ReactElement {
  const { changed, saved, problems, isOverrun, taken, isPreviewed, isSaving, children, ...on } = props;
  const isChanged = changed.length > 0;
  return (
    <section className="scoring-part scoring-standing" aria-labelledby="scoring-draft">
      <div className="scoring-part-head">
        <h3 id="scoring-draft" tabIndex={-1}>
          {words('score.editor.draft.title')}
        </h3>
      </div>
      <output className="scoring-about">{changedWords(changed)}</output>
      {!isChanged && saved !== null && <p className="field-hint">{saved}</p>}
      {isChanged && isOverrun && <p className="field-hint">{words('score.editor.draft.overrun')}</p>}
      <div aria-live="polite">
        {problems.length > 0 && (
          <>
            <p className="field-error">
              {words('score.editor.draft.problems', problems.length, [problems.length.toLocaleString()])}
            </p>
            <ul className="scoring-problems">
              {problems.slice(0, shown).map(({ path, type, of }) => (
                <li key={path}>
                  <PlaceButton
                    label={of ?? words('score.editor.part.cuts')}
                    onPress={() => on.onGoTo(path)}
                  />{' '}
                  {problemWords(type)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {children}
      <div className="option-buttons">
        {isPreviewed ? (
          <Button look="primary" isPending={isSaving} onPress={on.onSave}>
            {words('score.editor.draft.save')}
          </Button>
        ) : (
          <Button look="primary" isDisabled={!isChanged || problems.length > 0} onPress={on.onPreview}>
            {words('score.editor.draft.preview')}
          </Button>
        )}
        {isChanged && (
          <Button look="quiet" onPress={on.onDiscard}>
            {words('score.editor.draft.discard')}
          </Button>
        )}
      </div>
      {taken !== null && <TakeBack key={taken} text={taken} onUndo={on.onBringBack} onEnd={on.onForget} />}
    </section>
  );
}

function changedWords(changed: readonly DraftPart[]): string {
  if (changed.length === 0) return words('score.editor.draft.same');
  const names = draftParts
    .filter((part) => changed.includes(part))
    .map((part) => words(`score.editor.part.${part}`));
  return words('score.editor.draft.changed', [new Intl.ListFormat(words('common.language')).format(names)]);
}
