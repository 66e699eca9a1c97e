import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { ImportPart } from '@/components/import/ImportPart';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { UnknownStage } from '@/lib/transfer/csv/read-rows';
import { normalStage } from '@/lib/funnel/definition/stage-named';
import { words } from '@/lib/words';

type Props = {
  readonly unknown: readonly UnknownStage[];
  readonly stageByName: ReadonlyMap<string, string>;
  readonly definition: FunnelDefinition;
  readonly onChange: (stageByName: ReadonlyMap<string, string>) => void;
};

/** Stage names of the file that the funnel does not have, each to be given a meaning. */
export function ImportStages({ unknown, stageByName, definition, onChange }: Props): ReactElement {
  const choices = [
    { id: '', label: words('import.stages.refuse') },
    ...definition.stages.filter((stage) => !stage.retired).map(({ id, label }) => ({ id, label })),
  ];
  return (
    <ImportPart title={words('import.stages.title')} about={words('import.stages.about')}>
      <div className="stage-names">
        {unknown.map(({ name, rows }) => (
          <Picker
            key={name}
            label={words('import.stages.name', rows, [rows.toLocaleString(), name])}
            value={stageByName.get(normalStage(name)) ?? ''}
            choices={choices}
            onChange={(stage) => {
              const next = new Map(stageByName);
              if (stage === '') next.delete(normalStage(name));
              else next.set(normalStage(name), stage);
              onChange(next);
            }}
          />
        ))}
      </div>
    </ImportPart>
  );
}
