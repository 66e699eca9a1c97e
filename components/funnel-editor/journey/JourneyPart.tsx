import { useId, type ReactElement } from 'react';
import { Switch } from 'react-aria-components/Switch';
import { TextInput } from '@/components/field/TextInput';
import { followJourney, renamePhase } from '@/lib/funnel/editing/edit-journey';
import { words } from '@/lib/words';
import { JourneyPhaseSteps } from './JourneyPhaseSteps';
import type { PartProps } from '@/components/funnel-editor/part';
import './journey-part.css';

/** Whether the team follows the buyer's own journey, and what its phases and steps are called. */
export function JourneyPart({ definition, onChange }: PartProps): ReactElement {
  const title = useId();
  return (
    <div className="editor-fields" data-path="journey">
      <div className="site-head">
        <h3 id={title}>{words('journey.editor.follow')}</h3>
        <Switch
          className="switch-control"
          isSelected={definition.journey !== undefined}
          onChange={(follows) => onChange(followJourney(definition, follows, words))}
          aria-labelledby={title}
        >
          <span className="switch-track" aria-hidden="true" />
        </Switch>
      </div>
      {definition.journey?.phases.map((phase, index) => (
        <fieldset key={phase.id} className="journey-editor-phase">
          <legend className="unseen">{words('journey.editor.phaseNumber', [index + 1])}</legend>
          <div data-path={`journey.phases[${index}].label`}>
            <TextInput
              label={words('journey.editor.phase')}
              value={phase.label}
              maxLength={400}
              isRequired
              onChange={(label) => onChange(renamePhase(definition, phase.id, label))}
            />
          </div>
          <JourneyPhaseSteps definition={definition} onChange={onChange} phase={phase} index={index} />
        </fieldset>
      ))}
    </div>
  );
}
