import type { ReactElement } from 'react';
import type { OnPage } from '@/components/page/people-on-page';
import type { Desk } from '@/components/page/use-desk';
import type { Match } from '@/lib/funnel/person/match/match';
import { updatesOf } from '@/lib/funnel/person/match/updates';
import { evidenceWords } from './evidence-words';
import { SiteStage } from './SiteStage';
import { FieldUpdates } from './FieldUpdates';
import './recognition.css';

type Props = {
  readonly person: OnPage;
  readonly match: Match;
  /** The stage of ours that the site's own means; null: none, or the page shows none. */
  readonly meant: string | null;
  readonly desk: Desk;
};

/** On a lead's card: how it was recognised on this page, and what the page tells otherwise. */
export function SeenHere({ person, match, meant, desk }: Props): ReactElement {
  const { siteStage } = person.stranger;
  const { site } = person.seen;
  const updates = updatesOf(match.lead, person.seen);
  return (
    <div className="seen-here">
      <p className="match-why">{evidenceWords(match)}</p>
      {siteStage !== null && (
        <SiteStage lead={match.lead} site={site} label={siteStage} meant={meant} desk={desk} />
      )}
      {updates.length > 0 && <FieldUpdates lead={match.lead} updates={updates} site={site} desk={desk} />}
    </div>
  );
}
