import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import type { PartProps } from '@/components/funnel-editor/part';
import { kindWords } from '@/components/stage/kind-words';
import { groups, sides, stageModes, type Stage } from '@/lib/funnel/definition/definition';
import { changeStage, type StageTexts } from '@/lib/funnel/editing/change-stage';
import { kindsFor, setKind } from '@/lib/funnel/editing/stage-kind';
import { words } from '@/lib/words';

type Props = Pick<PartProps, 'definition' | 'onChange'> & {
  readonly stage: Stage;
  /** The stage's `data-path`. */
  readonly path: string;
};

/** What a stage is called, and what it is. */
export function StageForm({ definition, onChange, stage, path }: Props): ReactElement {
  const change = (changes: Partial<StageTexts>): void => onChange(changeStage(definition, stage.id, changes));
  return (
    <>
      <div className="editor-pair">
        <div data-path={`${path}.label`}>
          <TextInput
            label={words('funnelEditor.stages.label')}
            value={stage.label}
            maxLength={400}
            isRequired
            onChange={(label) => change({ label })}
          />
        </div>
        <div data-path={`${path}.code`} className="editor-code">
          <TextInput
            label={words('funnelEditor.stages.code')}
            value={stage.code}
            maxLength={4}
            isRequired
            onChange={(code) => change({ code })}
          />
        </div>
      </div>
      <div data-path={`${path}.definition`}>
        <TextInput
          label={words('funnelEditor.stages.definition')}
          hint={words('funnelEditor.stages.definitionHint')}
          value={stage.definition}
          maxLength={400}
          rows={2}
          isRequired
          onChange={(text) => change({ definition: text })}
        />
      </div>
      <Choices definition={definition} onChange={onChange} stage={stage} path={path} />
    </>
  );
}

function Choices({ definition, onChange, stage, path }: Props): ReactElement {
  const change = (changes: Partial<StageTexts>): void => onChange(changeStage(definition, stage.id, changes));
  return (
    <div className="editor-choices">
      <Picker
        label={words('funnelEditor.stages.group')}
        choices={groups.map((id) => ({ id, label: words(`options.funnel.group.${id}`) }))}
        value={stage.group}
        onChange={(group) => change({ group })}
      />
      <Picker
        label={words('funnelEditor.stages.side')}
        choices={sides.map((id) => ({ id, label: words(`options.funnel.side.${id}`) }))}
        value={stage.side}
        onChange={(side) => change({ side })}
      />
      <div data-path={`${path}.kind`}>
        <Picker
          label={words('funnelEditor.stages.kind')}
          choices={kindsFor(definition, stage).map((id) => ({ id, label: kindWords(id) }))}
          value={stage.kind}
          onChange={(kind) => onChange(setKind(definition, stage.id, kind))}
        />
      </div>
      <Picker
        label={words('funnelEditor.stages.mode')}
        choices={stageModes.map((id) => ({
          id,
          label: words(`funnelEditor.mode.${id}`),
          hint: words(`funnelEditor.mode.${id}Hint`),
        }))}
        value={stage.mode}
        onChange={(mode) => change({ mode })}
      />
    </div>
  );
}
