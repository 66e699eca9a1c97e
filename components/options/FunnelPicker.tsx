import { useState, type ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { storeWords } from '@/components/refusal/store-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
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

/** Stands for the funnel in force where it is none of the presets as they come. */
const ownId = 'own';

/** The presets to choose from, the funnel in force among them. A preset that was changed is one of its own. */
export function FunnelPicker({ definition, hint, choose }: Props): ReactElement {
  const [refusal, setRefusal] = useState<FunnelRefusal | null>(null);
  const presets = presetCatalogue.map(({ id, words: name }) => ({
    id: id as string,
    label: words(`preset.${name}.name`),
    hint: words(`preset.${name}.about`),
  }));
  const isPreset = definition.version === 1 && presets.some(({ id }) => id === definition.id);
  const own = {
    id: ownId,
    label: words('options.funnel.own', [definition.name, definition.version]),
    hint: definition.about,
  };
  const value = isPreset ? definition.id : ownId;
  const pick = (id: string): void => {
    const preset = presetCatalogue.find((each) => each.id === id);
    if (!preset || id === value) return;
    setRefusal(null);
    void choose(preset.id).then(setRefusal);
  };
  return (
    <div className="funnel-picker">
      <Picker
        label={words('options.funnel.yours')}
        choices={isPreset ? presets : [own, ...presets]}
        value={value}
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
