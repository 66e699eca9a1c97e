import type { ReactElement, ReactNode } from 'react';
import { PathFold } from '@/components/funnel-editor/PathFold';
import { StageGlyph } from '@/components/stage/StageGlyph';
import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { stageTone } from '@/lib/funnel/definition/tone';
import './stages.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly stage: Stage;
  /** The `data-path` of what is folded away. */
  readonly path: string;
  /** What is to be read of it while it is folded. */
  readonly summary: string;
  readonly children: () => ReactNode;
};

/** A stage as a line to read, folded out to be changed. */
export function StageFold({ definition, stage, path, summary, children }: Props): ReactElement {
  const tone = stageTone(definition, stage);
  return (
    <PathFold
      path={path}
      summary={
        <>
          <span className="editor-item-mark" data-tone={tone}>
            <StageGlyph tone={tone} size={12} />
          </span>
          <span className="editor-item-name">
            <bdi>{stageName(stage)}</bdi>
            <span className="field-hint">{summary}</span>
          </span>
        </>
      }
    >
      {children}
    </PathFold>
  );
}

/** What a stage is called in the form, also while its name is being written anew. */
export function stageName({ label, code, id }: Stage): string {
  return [label.trim(), code.trim(), id].find((name) => name !== '') ?? id;
}
