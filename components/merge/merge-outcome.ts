import { leadName, userNameWithin, type People } from '@/components/person/names';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { mergedLead, otherOf, type MergeDraft, type Two } from './merge-draft';

type Around = { readonly definition: FunnelDefinition; readonly people: People; readonly now: number };

/** What becomes of where the two stand, of their clocks and of all that is known, one sentence each. */
export function outcomeWords(two: Two, draft: MergeDraft, around: Around): readonly string[] {
  const { definition, people, now } = around;
  const [stays, goes] = [two[draft.stays], two[otherOf(draft.stays)]];
  const stageOf = (lead: Lead): string => stageById(definition, stageNow(definition, lead, now)).label;
  const { owner } = stays.position;
  const isRunning = goes.followUp !== null || goes.lastChance !== null;
  return [
    owner === null
      ? words('merge.outcome.stays', [stageOf(stays)])
      : words('merge.outcome.staysOwned', [stageOf(stays), userNameWithin(people, owner)]),
    words('merge.outcome.goes', [leadName(goes), stageOf(goes)]),
    isRunning && words('merge.outcome.clock'),
    goes.snoozedUntil !== null && goes.snoozedUntil > now && words('merge.outcome.snooze'),
    stays.contactLocked !== goes.contactLocked && words('merge.outcome.locked'),
    keptWords(mergedLead(two, draft)),
    words('merge.outcome.back'),
  ].filter((line) => line !== false);
}

/** All that is kept of both, counted. */
function keptWords({ emails, profiles, records, tags, programmes, notes }: Lead): string {
  const counts = { emails, profiles, records, tags, programmes, notes };
  const kept = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((kind) => counts[kind].length > 0)
    .map((kind) => words(`merge.kept.${kind}`, counts[kind].length, [counts[kind].length.toLocaleString()]));
  return kept.length === 0
    ? words('merge.outcome.activities')
    : words('merge.outcome.united', [new Intl.ListFormat(undefined, { type: 'conjunction' }).format(kept)]);
}
