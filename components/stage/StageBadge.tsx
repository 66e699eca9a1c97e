import type { ReactElement } from 'react';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageTone } from '@/lib/funnel/definition/tone';
import { words } from '@/lib/words';
import { StageGlyph } from './StageGlyph';
import './stage.css';

/** A stage by shape, colour and name: its code where room is scarce, its full name elsewhere. */
export function StageBadge({
  definition,
  stage: id,
  dense = false,
}: {
  readonly definition: FunnelDefinition;
  readonly stage: string;
  readonly dense?: boolean;
}): ReactElement {
  const stage = stageById(definition, id);
  const tone = stageTone(definition, stage);
  return (
    <span
      className="stage-badge"
      data-tone={tone}
      title={words('lead.stage.hover', [stage.label, stage.definition])}
    >
      <StageGlyph tone={tone} />
      {dense ? (
        <>
          <span aria-hidden="true">{stage.code}</span>
          <span className="unseen">{stage.label}</span>
        </>
      ) : (
        <span className="stage-badge-label">{stage.label}</span>
      )}
    </span>
  );
}
