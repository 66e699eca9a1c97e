import { useState, type ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { storeWords } from '@/components/refusal/store-words';
import type { FunnelDefinition } from '@/lib/funnel/definition';
import { presetCatalogue, type PresetId } from '@/lib/funnel/presets/catalogue';
import type { FunnelRefusal } from '@/lib/funnel/refusal';
import { words } from '@/lib/words';
import './funnel.css';

type Props = {
  /** The funnel in force. */
  readonly definition: FunnelDefinition;
  readonly hint: string;
  /** @returns why another funnel was not put in force, or null */
  readonly choose: (funnel: PresetId) => Promise<FunnelRefusal | null>;
};

/** The presets to choose from, the funnel in force among them; a choice is carried out at once. */
export function FunnelPicker({ definition, hint, choose }: Props): ReactElement {
  const [refusal, setRefusal] = useState<FunnelRefusal | null>(null);
  const presets = presetCatalogue.map(({ id, words: name }) => ({
    id: id as string,
    label: words(`preset.${name}.name`),
    hint: words(`preset.${name}.about`),
  }));
  const isPreset = presets.some(({ id }) => id === definition.id);
  const own = { id: definition.id, label: definition.name, hint: definition.about };
  const pick = (id: string): void => {
    const preset = presetCatalogue.find((each) => each.id === id);
    if (!preset || id === definition.id) return;
    setRefusal(null);
    void choose(preset.id).then(setRefusal);
  };
  return (
    <div className="funnel-picker">
      <Picker
        label={words('options.funnel.yours')}
        choices={isPreset ? presets : [own, ...presets]}
        value={definition.id}
        onChange={pick}
      />
      <p className="field-hint">{hint}</p>
      {refusal && (
        <p className="field-error" role="alert">
          {refusalText(refusal)}
        </p>
      )}
    </div>
  );
}

function refusalText(refusal: FunnelRefusal): string {
  switch (refusal.type) {
    case 'FunnelHasLeads':
      return words('options.funnel.locked');
    case 'StoreUnavailable':
      return storeWords(refusal.why);
    case 'Unreachable':
      return words('options.notSaved');
  }
}
