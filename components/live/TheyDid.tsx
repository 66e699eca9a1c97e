import type { ReactElement } from 'react';
import { ActivityLog } from '@/components/activity/ActivityLog';
import { sourceSuggestions } from '@/components/add/sources';
import type { Desk } from '@/components/page/use-desk';
import { mailOfferFor } from '@/lib/funnel/hand-off/mail-offer';
import type { Lead } from '@/lib/funnel/log/lead';
import { useRecentActivities } from '@/lib/queries/use-recent-activities';
import { useProgrammes } from '@/lib/queries/use-segments';
import { useSettings } from '@/lib/queries/use-settings';

/** What a lead did by itself, recorded in one press; by the team's kinds, programmes and sources. */
export function TheyDid({ lead, desk }: { readonly lead: Lead; readonly desk: Desk }): ReactElement | null {
  const { definition, people, now, commands, scoring, thread } = desk;
  const recent = useRecentActivities();
  const programmes = useProgrammes();
  const own = useSettings()?.sources;
  if (recent === undefined || programmes === undefined) return null;
  return (
    <ActivityLog
      definition={definition}
      lead={lead}
      people={people}
      now={now}
      run={commands.run}
      kinds={scoring.kinds}
      recent={recent}
      isMailOffered={mailOfferFor(lead, thread, now) !== null}
      programmes={programmes}
      sources={sourceSuggestions(definition, definition.initial, own ?? [])}
    />
  );
}
