import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import { verbs, type Verb } from '@/lib/funnel/definition/definition';
import { addMove, removeMove } from '@/lib/funnel/editing/edit-moves';
import { words } from '@/lib/words';
import { MoveFold } from './MoveFold';
import type { PartProps } from '@/components/funnel-editor/part';
import { useFocusNext } from '@/components/funnel-editor/use-focus-next';
import './moves.css';

/** What people may do with a lead, from which stages, and where it leads: forward, back and sideways. */
export function MovesPart({ definition, onChange }: PartProps): ReactElement {
  const [verb, setVerb] = useState<Verb>('step');
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(root);
  // In the order of the verbs; the moves of one keep theirs, as of several the first counts.
  const rows = verbs.flatMap((each) =>
    definition.moves.flatMap((move, index) => (move.verb === each ? [{ move, index }] : [])),
  );
  return (
    <div className="editor-fields" data-path="moves" ref={root}>
      <div className="move-line move-head" aria-hidden="true">
        <span>{words('funnelEditor.moves.what')}</span>
        <span>{words('funnelEditor.moves.from')}</span>
        <span>{words('funnelEditor.moves.to')}</span>
      </div>
      <ul className="editor-items">
        {rows.map(({ move, index }) => (
          <li key={`${move.verb} ${index}`} className="editor-item" data-move-index={index}>
            <MoveFold
              definition={definition}
              index={index}
              move={move}
              onChange={onChange}
              onRemove={() => {
                focusNext('[data-add] button');
                onChange(removeMove(definition, index));
              }}
            />
          </li>
        ))}
      </ul>
      <div className="move-add">
        <Picker
          label={words('funnelEditor.moves.more')}
          choices={verbs.map((id) => ({ id, label: words(`funnelEditor.verb.${id}`) }))}
          value={verb}
          onChange={setVerb}
        />
        <span data-add>
          <Button
            icon="plus"
            onPress={() => {
              focusNext(`[data-move-index="${definition.moves.length}"] summary`);
              onChange(addMove(definition, verb));
            }}
          >
            {words('funnelEditor.moves.add')}
          </Button>
        </span>
      </div>
    </div>
  );
}
