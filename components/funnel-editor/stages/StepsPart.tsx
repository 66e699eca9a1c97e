import { useMemo, type ReactElement } from 'react';
import { Fold } from '@/components/funnel-editor/Fold';
import type { PartProps } from '@/components/funnel-editor/part';
import { AddLine } from '@/components/options/AddLine';
import { StageGlyph } from '@/components/stage/StageGlyph';
import type { FunnelDefinition, Stage, Step } from '@/lib/funnel/definition/definition';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { stepHomes } from '@/lib/funnel/definition/step-home';
import { stageTone } from '@/lib/funnel/definition/tone';
import { addStep, stepsIn } from '@/lib/funnel/editing/edit-steps';
import { words } from '@/lib/words';
import { StepList } from './StepList';
import './steps-part.css';

/** The sub-steps, stage by stage: what they are called and mean, their order, one more, one less. */
export function StepsPart({ definition, onChange }: PartProps): ReactElement {
  const wrong = useMemo(() => wrongSteps(definition), [definition]);
  const living = definition.stages.filter((stage) => !stage.retired);
  const elsewhere = stepsElsewhere(definition, living);
  const isWrong = (steps: readonly Step[]): boolean => steps.some(({ id }) => wrong.has(id));
  return (
    <div className="editor-fields" data-path="steps">
      {living.map((stage) => {
        const steps = stepsIn(definition, stage.id);
        return (
          <Fold
            key={stage.id}
            isWrong={isWrong(steps)}
            title={<Title definition={definition} stage={stage} count={steps.length} />}
          >
            <StepList
              definition={definition}
              onChange={onChange}
              steps={steps}
              label={words('stepEditor.stepsOf', [stage.label])}
            />
            {steps.length === 0 && <p className="field-hint">{words('stepEditor.none')}</p>}
            <AddLine
              label={words('stepEditor.newStep', [stage.label])}
              button={words('stepEditor.add')}
              buttonLabel={words('stepEditor.addTo', [stage.label])}
              onAdd={(label) => onChange(addStep(definition, stage.id, label))}
            />
          </Fold>
        );
      })}
      {elsewhere.length > 0 && (
        <Fold isWrong={isWrong(elsewhere)} title={words('stepEditor.elsewhere')}>
          <p className="field-hint">{words('stepEditor.elsewhereHint')}</p>
          <StepList
            definition={definition}
            onChange={onChange}
            steps={elsewhere}
            label={words('stepEditor.elsewhere')}
          />
        </Fold>
      )}
    </div>
  );
}

/** Ids of the sub-steps that a problem is about. */
function wrongSteps(definition: FunnelDefinition): ReadonlySet<string> {
  const places = new Set(findProblems(definition).map(({ path }) => /^steps\[(\d+)\]/u.exec(path)?.[1]));
  return new Set(definition.steps.filter((_, index) => places.has(String(index))).map(({ id }) => id));
}

/** Sub-steps to which nothing leads, or only to a stage that is out of use. */
function stepsElsewhere(definition: FunnelDefinition, living: readonly Stage[]): readonly Step[] {
  const homes = stepHomes(definition);
  return definition.steps.filter((step) => !living.some(({ id }) => homes.get(step.id) === id));
}

function Title({
  definition,
  stage,
  count,
}: {
  readonly definition: FunnelDefinition;
  readonly stage: Stage;
  readonly count: number;
}): ReactElement {
  const tone = stageTone(definition, stage);
  return (
    <span className="steps-title">
      <span className="steps-mark" data-tone={tone}>
        <StageGlyph tone={tone} />
      </span>
      <bdi>{stage.label}</bdi>
      <span className="steps-count">{words('stepEditor.count', count, [count.toLocaleString()])}</span>
    </span>
  );
}
