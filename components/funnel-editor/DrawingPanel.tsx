import { useState, type ReactElement } from 'react';
import { FunnelDrawing } from '@/components/funnel-drawing/FunnelDrawing';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import './funnel-editor.css';

type Props = {
  readonly definition: FunnelDefinition;
  /** A stage was pressed: its fields are wanted. */
  readonly onSelect: (stage: string) => void;
};

/** The draft as a drawing, beside its form: what is changed there is seen here at once. */
export function DrawingPanel({ definition, onSelect }: Props): ReactElement {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <section className="editor-draft" aria-labelledby="editor-drawing">
      <h2 id="editor-drawing">{words('funnelEditor.drawing.title')}</h2>
      <p className="field-hint">{words('funnelEditor.drawing.hint')}</p>
      <FunnelDrawing
        definition={definition}
        firstWidth={21}
        selected={selected}
        onSelect={(stage) => {
          setSelected(stage);
          onSelect(stage);
        }}
      />
    </section>
  );
}
