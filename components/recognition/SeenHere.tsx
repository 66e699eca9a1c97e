import type { ReactElement } from 'react';
import type { OnPage } from '@/components/page/people-on-page';
import type { Desk } from '@/components/page/use-desk';
import type { Match } from '@/lib/funnel/person/match/match';
import { updatesOf } from '@/lib/funnel/person/match/updates';
import { evidenceWords } from './evidence-words';
import { FieldUpdates } from './FieldUpdates';
import './recognition.css';

type Props = {
  readonly person: OnPage;
  readonly match: Match;
  readonly desk: Desk;
};

/** On a lead's card: how it was recognised on this page, and what the page tells otherwise. */
export function SeenHere({ person, match, desk }: Props): ReactElement {
  const updates = updatesOf(match.lead, person.seen);
  return (
    <>
      <p className="match-why">{evidenceWords(match)}</p>
      {updates.length > 0 && (
        <FieldUpdates lead={match.lead} updates={updates} site={person.seen.site} desk={desk} />
      )}
    </>
  );
}
