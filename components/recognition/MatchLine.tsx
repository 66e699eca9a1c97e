import type { ReactElement, ReactNode } from 'react';
import { leadName } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow } from '@/lib/funnel/log/lead';
import type { Match } from '@/lib/funnel/person/match/match';
import { words } from '@/lib/words';
import { evidenceWords } from './evidence-words';
import './recognition.css';

type Props = {
  readonly match: Match;
  readonly definition: FunnelDefinition;
  readonly now: number;
  /** What can be said to it. */
  readonly children: ReactNode;
};

/** A lead that somebody on the page may be: who, where they stand, what speaks for it. */
export function MatchLine({ match, definition, now, children }: Props): ReactElement {
  const { lead } = match;
  return (
    <li className="match">
      <p className="match-who">
        <span className="match-name">
          <bdi>{leadName(lead)}</bdi>
          {lead.company !== null && (
            <>
              {words('common.dot')}
              <bdi>{lead.company}</bdi>
            </>
          )}
        </span>
        <StageBadge dense definition={definition} stage={stageNow(definition, lead, now)} />
      </p>
      <p className="match-why">{evidenceWords(match)}</p>
      <div className="match-answers">{children}</div>
    </li>
  );
}
