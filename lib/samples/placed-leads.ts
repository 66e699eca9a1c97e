import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { moveFrom } from '@/lib/funnel/hand-off/move';
import { words } from '@/lib/words';
import { cast, type CastId } from './cast';
import { sampleProgrammes } from './told-of-team';
import { sampleColleague } from './team';
import { days, hours, type SampleLead, type Scene, type Told } from './tell';

/** How long ago leads came into a stage, one after another: some clocks run, some ran out. */
const ages = [hours(3), hours(31), hours(14), days(6)] as const;

/**
 * Invented leads for any funnel: the cast is spread over its stages in order, each lead put into its own. Nothing is
 * told of how it came there, as only the funnel's own story could.
 */
export function leadsPlacedIn(definition: FunnelDefinition, { me, tell }: Scene): readonly SampleLead[] {
  const stages = definition.stages.filter(
    (stage) =>
      stage.id === definition.initial ||
      (!stage.retired && moveFrom(definition, 'place', definition.initial, stage.id) !== null),
  );
  const webinar = words('samples.source.webinar');
  const sources = [
    words('samples.source.website'),
    webinar,
    words('samples.source.referral'),
    words('samples.source.list'),
  ];
  return (Object.keys(cast) as CastId[]).map((id, index) => {
    const stage = stages[index % stages.length];
    const round = Math.floor(index / stages.length);
    const source = sources[index % sources.length] ?? '';
    const owner = stage && isSomebodys(stage) ? (round % 2 === 0 ? me : sampleColleague.id) : null;
    const put: readonly Told[] =
      stage === undefined || stage.id === definition.initial
        ? []
        : [[ages[round % ages.length] ?? hours(3), 'marketer', { kind: 'placed', stage: stage.id, owner }]];
    const programme = source === webinar ? { programme: sampleProgrammes.webinar } : {};
    return tell(id, { ago: days(8 + index), who: 'marketer', source, ...programme }, ...put);
  });
}

/** Where sales works on a lead, and after that. */
function isSomebodys({ side, kind }: Stage): boolean {
  return side !== 'marketing' && kind !== 'hand-off' && kind !== 'parked';
}
