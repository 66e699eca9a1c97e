import type { Look, Pattern } from '@/components/charts/look';
import { reasonLabel } from '@/components/lead/return-words';
import { userName, type People } from '@/components/person/names';
import { placeWords } from '@/components/quadrants/place-words';
import { signalName, type SignalNames } from '@/components/quality/signal-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageTone, type StageTone } from '@/lib/funnel/definition/tone';
import type { Signal } from '@/lib/metrics/accountability';
import type { Facet } from '@/lib/metrics/report/asked';
import { words } from '@/lib/words';

/** What the figures call things, and how stages look in them. */
export type ReportNames = {
  readonly stage: (id: string) => string;
  readonly look: (stage: string) => Look;
  readonly value: (facet: Exclude<Facet, 'rule'>, value: string) => string;
  readonly signal: (signal: Signal) => string;
  readonly reason: (reason: string) => string;
};

type Known = {
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly signals: SignalNames;
};

/** Each tone has a pattern, so that stages look alike where they mean alike, in grey too. */
const patternByTone: Readonly<Record<StageTone, Pattern>> = {
  idle: 'open',
  new: 'dots',
  'hand-off': 'rising',
  accepted: 'across',
  qualified: 'upright',
  opportunity: 'grid',
  won: 'solid',
  lost: 'falling',
  closed: 'open',
  parked: 'dots',
  'after-sale': 'rising',
};

export function reportNames({ definition, people, signals }: Known): ReportNames {
  const stageOf = (id: string): FunnelDefinition['stages'][number] | undefined =>
    definition.stages.find((stage) => stage.id === id);
  return {
    // One of a funnel that was, by its id.
    stage: (id) => stageOf(id)?.label ?? id,
    look: (id) => {
      const stage = stageOf(id);
      const tone = stage ? stageTone(definition, stage) : 'idle';
      return { tone, pattern: patternByTone[tone] };
    },
    value: (facet, value) => {
      if (value === '') return words(`report.without.${facet}`);
      switch (facet) {
        case 'source':
          return value;
        case 'programme':
          return signals.programmes.find(({ id }) => id === value)?.name ?? value;
        case 'owner':
          return userName(people, value);
        case 'quadrant':
          return isQuadrant(value) ? placeWords(value) : value;
      }
    },
    signal: (signal) => signalName(signal, signals),
    reason: (reason) => reasonLabel(definition, reason),
  };
}

function isQuadrant(value: string): value is 'A' | 'B' | 'C' | 'D' {
  return ['A', 'B', 'C', 'D'].includes(value);
}
