import type { ReactElement } from 'react';
import { TextInput } from '@/components/field/TextInput';
import { words } from '@/lib/words';
import type { PartProps } from './part';

/** What the funnel is called, and what it is for. */
export function NamePart({ definition, onChange }: PartProps): ReactElement {
  return (
    <div className="editor-fields">
      <div data-path="name">
        <TextInput
          label={words('funnelEditor.name.name')}
          value={definition.name}
          maxLength={400}
          isRequired
          onChange={(name) => onChange({ ...definition, name })}
        />
      </div>
      <div data-path="about">
        <TextInput
          label={words('funnelEditor.name.about')}
          hint={words('funnelEditor.name.aboutHint')}
          value={definition.about}
          maxLength={400}
          rows={2}
          isRequired
          onChange={(about) => onChange({ ...definition, about })}
        />
      </div>
    </div>
  );
}
