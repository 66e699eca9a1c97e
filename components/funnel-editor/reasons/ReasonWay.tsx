import { useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import type { PartProps } from '@/components/funnel-editor/part';
import { ways, type Reason } from '@/lib/funnel/definition/definition';
import { changeReason, setReasonWay, stagesOfWay } from '@/lib/funnel/editing/edit-reasons';
import { words } from '@/lib/words';

type Props = PartProps & { readonly reason: Reason; readonly path: string };

const contacts = ['either', 'before', 'after'] as const;

/** Which way back a reason leads, from which stages, and whether before or after anybody was in touch. */
export function ReasonWay({ definition, onChange, reason, path }: Props): ReactElement {
  const possible = stagesOfWay(definition, reason.way);
  // Until another is chosen: a reason from no stage at all would be one that is no longer offered.
  const [isEmptied, setEmptied] = useState(false);
  const shown = definition.stages.filter(
    (stage) => possible.includes(stage) || reason.from.includes(stage.id),
  );
  const contact = reason.contacted === undefined ? 'either' : reason.contacted ? 'after' : 'before';
  return (
    <>
      <ChoiceList
        label={words('reasonEditor.way')}
        choices={ways.map((id) => ({
          id,
          label: words(`reasonEditor.ways.${id}.label`),
          hint: words(`reasonEditor.ways.${id}.hint`),
        }))}
        value={reason.way}
        onChange={(way) => onChange(setReasonWay(definition, reason.id, way))}
      />
      <div data-path={`${path}.from`}>
        <ChoiceSet
          label={words('reasonEditor.from')}
          choices={shown.map(({ id, label }) => ({ id, label }))}
          value={isEmptied ? [] : reason.from}
          error={isEmptied ? words('reasonEditor.fromEmpty') : undefined}
          hint={possible.length === 0 ? words('reasonEditor.fromNone') : undefined}
          onChange={(from) => {
            setEmptied(from.length === 0);
            if (from.length > 0) onChange(changeReason(definition, reason.id, { from: [...from] }));
          }}
        />
      </div>
      <ChoiceList
        label={words('reasonEditor.contact')}
        flow="row"
        choices={contacts.map((id) => ({ id, label: words(`reasonEditor.contacts.${id}`) }))}
        value={contact}
        onChange={(id) =>
          onChange(
            changeReason(definition, reason.id, { contacted: id === 'either' ? undefined : id === 'after' }),
          )
        }
      />
    </>
  );
}
