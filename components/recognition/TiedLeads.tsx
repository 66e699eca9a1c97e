import { useId, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Desk } from '@/components/page/use-desk';
import { leadName } from '@/components/person/names';
import type { Match } from '@/lib/funnel/person/match/match';
import { words } from '@/lib/words';
import { MatchLine } from './MatchLine';
import './recognition.css';

type Props = {
  readonly matches: readonly Match[];
  /** The lead that is shown for now; null: none was chosen. */
  readonly chosen: string | null;
  readonly onChoose: (leadId: string | null) => void;
  readonly desk: Desk;
  /** Address of the page where leads are compared and merged; absent: there is none for these. */
  readonly merging: string | undefined;
};

/** Several leads have an address or a profile of the person's: which one is meant is asked, for now, or they are merged. */
export function TiedLeads({ matches, chosen, onChoose, desk, merging }: Props): ReactElement {
  const heading = useId();
  const shown = matches.find(({ lead }) => lead.id === chosen);
  return (
    <section className="possible" aria-labelledby={heading}>
      <h3 id={heading}>{words('recognition.tie', matches.length)}</h3>
      {shown ? (
        <div className="match-answers">
          <span className="match-why">{words('recognition.shownForNow')}</span>
          <Button small look="quiet" onPress={() => onChoose(null)}>
            {words('recognition.chooseAgain')}
          </Button>
        </div>
      ) : (
        <ul>
          {matches.map((match) => (
            <MatchLine key={match.lead.id} match={match} definition={desk.definition} now={desk.now}>
              <Button
                small
                label={words('recognition.showOne', [leadName(match.lead)])}
                onPress={() => onChoose(match.lead.id)}
              >
                {words('recognition.show')}
              </Button>
            </MatchLine>
          ))}
        </ul>
      )}
      {merging !== undefined && (
        <a href={merging} target="_blank" rel="noreferrer">
          {words('recognition.merge')}
        </a>
      )}
    </section>
  );
}
