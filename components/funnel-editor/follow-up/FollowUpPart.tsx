import type { ReactElement } from 'react';
import { AmountInput } from '@/components/field/AmountInput';
import type { PartProps } from '@/components/funnel-editor/part';
import { stageName } from '@/components/funnel-editor/stages/StageFold';
import type { Stage } from '@/lib/funnel/definition/definition';
import { setFollowUp } from '@/lib/funnel/editing/follow-up-times';
import { words } from '@/lib/words';

const clocks = ['acceptWithinHours', 'contactWithinHours'] as const;

/** How long sales may take, stage by stage: until a lead is accepted, and until somebody is in touch. */
export function FollowUpPart({ definition, onChange }: PartProps): ReactElement {
  return (
    <ul className="editor-items">
      {definition.stages.map(
        (stage, index) =>
          isTimed(stage) && (
            <li key={stage.id} className="editor-item">
              <fieldset className="editor-times">
                <legend>
                  <bdi>{stageName(stage)}</bdi>
                </legend>
                {clocks.map((clock) => (
                  <div key={clock} data-path={`stages[${index}].${clock}`}>
                    <AmountInput
                      label={words(`funnelEditor.followUp.${clock}`)}
                      value={stage[clock] ?? null}
                      error={isHours(stage[clock]) ? undefined : words('funnelEditor.followUp.wrong')}
                      min={0}
                      max={mostHours}
                      onChange={(hours) => onChange(setFollowUp(definition, stage.id, clock, hours))}
                    />
                  </div>
                ))}
              </fieldset>
            </li>
          ),
      )}
    </ul>
  );
}

/** A year: nobody agrees on more. */
const mostHours = 8760;

/** Clocks run only where somebody works or should; what is set elsewhere is shown, so that it can be taken away. */
function isTimed({ kind, retired, acceptWithinHours, contactWithinHours }: Stage): boolean {
  const runs = kind === 'open' || kind === 'hand-off';
  return !retired && (runs || acceptWithinHours !== undefined || contactWithinHours !== undefined);
}

function isHours(hours: number | undefined): boolean {
  return hours === undefined || (hours > 0 && hours <= mostHours);
}
