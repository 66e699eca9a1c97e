import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { addLastChance, mayAddLastChance, removeLastChance } from '@/lib/funnel/editing/edit-last-chances';
import { words } from '@/lib/words';
import { LastChanceFields } from './LastChanceFields';
import type { PartProps } from '@/components/funnel-editor/part';

/** Where one more approach is offered before anybody gives up: none until the team adds one. */
export function LastChancesPart({ definition, onChange }: PartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const { lastChances = [] } = definition;
  const mayAdd = mayAddLastChance(definition);
  return (
    <div ref={place} tabIndex={-1} className="editor-fields" data-path="lastChances">
      <ul className="editor-items" aria-label={words('lastChance.editor.title')}>
        {lastChances.map((chance, index) => (
          <li key={chance.id} className="editor-item">
            <LastChanceFields
              definition={definition}
              onChange={onChange}
              chance={chance}
              index={index}
              onRemove={() => {
                // The button goes with it.
                place.current?.focus();
                onChange(removeLastChance(definition, chance.id));
              }}
            />
          </li>
        ))}
      </ul>
      {lastChances.length === 0 && <p className="field-hint">{words('lastChance.editor.none')}</p>}
      {!mayAdd && <p className="field-hint">{words('lastChance.editor.full')}</p>}
      <div>
        <Button
          icon="plus"
          isDisabled={!mayAdd}
          onPress={() => onChange(addLastChance(definition, words('lastChance.editor.example')))}
        >
          {words('lastChance.editor.add')}
        </Button>
      </div>
    </div>
  );
}
