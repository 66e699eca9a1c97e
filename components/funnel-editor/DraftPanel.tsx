import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { PlaceButton } from '@/components/options/PlaceButton';
import { ProblemList } from '@/components/options/ProblemList';
import { TakeBack } from '@/components/options/TakeBack';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { words } from '@/lib/words';
import { problemByLabel, problemPlace } from './problem-place';
import './funnel-editor.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly problems: readonly FunnelProblem[];
  readonly isChanged: boolean;
  readonly isOverrun: boolean;
  readonly canRestore: boolean;
  /** What it does is shown already. */
  readonly isShown: boolean;
  readonly isBusy: boolean;
  readonly onGoTo: (path: string) => void;
  readonly onPreview: () => void;
  readonly onDiscard: () => void;
  readonly onRestore: () => void;
  readonly onForget: () => void;
};

/** How the draft stands: what is wrong with it, each with the way to its field, and what may be done with it. */
export function DraftPanel(props: Props): ReactElement {
  const { definition, problems, isChanged, isOverrun, canRestore, isShown, isBusy, ...on } = props;
  const { length } = problems;
  return (
    <section className="editor-draft editor-standing" aria-labelledby="editor-draft">
      <h2 id="editor-draft" tabIndex={-1}>
        {words('funnelEditor.draft.title')}
      </h2>
      <output>{words(isChanged ? 'funnelEditor.draft.changed' : 'funnelEditor.draft.same')}</output>
      {isOverrun && <p className="field-hint">{words('funnelEditor.draft.overrun')}</p>}
      <div aria-live="polite">
        {length > 0 && (
          <>
            <p className="field-error">
              {words('funnelEditor.draft.problems', length, [length.toLocaleString()])}
            </p>
            <ProblemList
              problems={problems.map((problem) => problemByLabel(definition, problem))}
              renderPlace={(problem) => {
                const { label, path } = problemPlace(definition, problem);
                return label !== '' && <PlaceButton label={label} onPress={() => on.onGoTo(path)} />;
              }}
            />
          </>
        )}
      </div>
      <div className="option-buttons">
        <Button
          look="primary"
          isPending={isBusy}
          isDisabled={!isChanged || isShown || length > 0}
          onPress={on.onPreview}
        >
          {words('funnelEditor.draft.preview')}
        </Button>
        {isChanged && (
          <Button look="quiet" onPress={on.onDiscard}>
            {words('funnelEditor.draft.discard')}
          </Button>
        )}
      </div>
      {canRestore && (
        <TakeBack text={words('funnelEditor.draft.discarded')} onUndo={on.onRestore} onEnd={on.onForget} />
      )}
    </section>
  );
}
