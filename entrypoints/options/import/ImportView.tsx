import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { ImportFrame } from '@/components/import/ImportFrame';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { stepOf } from './import-state';
import { Journal } from './Journal';
import { KeptPart } from './KeptPart';
import { RefusedPart } from './RefusedPart';
import { StagingStep } from './StagingStep';
import type { Import } from './use-import';
import { VisitsStep } from './VisitsStep';
import { WorkingStep } from './WorkingStep';

type Props = {
  readonly settings: Settings;
  readonly definition: FunnelDefinition;
  readonly running: Import;
  /** @param isBegun true where leads were imported */
  readonly onLeave: (isBegun: boolean) => void;
};

/** From a file to leads: choose, map, check, import; and what became of the imports of before. */
export function ImportView({ settings, definition, running, onLeave }: Props): ReactElement {
  const { state } = running;
  const heading = useFocusOnStep(state.type);
  const leave = (isBegun: boolean): void => {
    if (state.type === 'begun') running.reset();
    onLeave(isBegun);
  };
  return (
    <ImportFrame onLeave={() => leave(false)} step={stepOf(state)} heading={heading}>
      {state.type !== 'begun' && <Step settings={settings} definition={definition} running={running} />}
      <Journal
        current={state.type === 'begun' ? state.id : null}
        isBesides={state.type !== 'choosing' && state.type !== 'begun'}
        definition={definition}
        people={settings}
        onMore={running.reset}
        onFinish={() => leave(true)}
      />
      {state.type === 'choosing' && <KeptPart />}
      {state.type === 'begun' && <Step settings={settings} definition={definition} running={running} />}
    </ImportFrame>
  );
}

function Step({ settings, definition, running }: Omit<Props, 'onLeave'>): ReactElement | null {
  const { state } = running;
  switch (state.type) {
    case 'choosing':
    case 'opening':
      return <FileStep state={state} running={running} />;
    case 'columns':
      return <ColumnsStep state={state} running={running} settings={settings} />;
    case 'checking':
      return <WorkingStep state={state} onStop={running.back} />;
    case 'checked':
      return <CheckStep state={state} running={running} definition={definition} />;
    case 'visits':
      return <VisitsStep state={state} running={running} definition={definition} people={settings} />;
    case 'staging':
      return <StagingStep state={state} onStop={running.cancel} />;
    case 'begun':
      return state.check.refused.count === 0 ? null : (
        <RefusedPart plan={state.setup.plan} refused={state.check.refused} />
      );
  }
}

/** Whoever listens, or uses the keyboard, is taken to the top of what has taken the place of a step. */
function useFocusOnStep(type: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(type);
  useEffect(() => {
    if (shown.current === type) return;
    shown.current = type;
    heading.current?.focus();
  }, [type]);
  return heading;
}
