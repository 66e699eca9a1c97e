import { useState, type ReactElement, type ReactNode } from 'react';
import type { OnPage } from '@/components/page/people-on-page';
import type { Desk } from '@/components/page/use-desk';
import { PossibleLeads } from '@/components/recognition/PossibleLeads';
import { SeenHere } from '@/components/recognition/SeenHere';
import { TiedLeads } from '@/components/recognition/TiedLeads';
import type { Lead } from '@/lib/funnel/log/lead';

type Props = {
  readonly person: OnPage;
  readonly desk: Desk;
  /** Address of the page where leads are compared and merged; absent: there is none for these. */
  readonly merging: string | undefined;
  readonly onOpen: (leadId: string) => void;
  /** @param beneath what this page tells of the lead, for its card */
  readonly renderLead: (lead: Lead, beneath: ReactNode) => ReactElement;
  /** @param weighed leads that were named already as ones that they may be */
  readonly renderStranger: (weighed: readonly string[]) => ReactElement;
};

/** Somebody on the page: the lead that they are, the leads that they may be, or nobody yet. */
export function WhoIsThis({
  person,
  desk,
  merging,
  onOpen,
  renderLead,
  renderStranger,
}: Props): ReactElement {
  const [chosen, choose] = useState<string | null>(null);
  const { recognition } = person;
  switch (recognition.type) {
    case 'bound': {
      const { match } = recognition;
      return renderLead(match.lead, <SeenHere person={person} match={match} desk={desk} />);
    }
    case 'tie': {
      const match = recognition.matches.find(({ lead }) => lead.id === chosen);
      return (
        <>
          <TiedLeads
            matches={recognition.matches}
            chosen={match?.lead.id ?? null}
            onChoose={choose}
            desk={desk}
            merging={merging}
          />
          {match && renderLead(match.lead, <SeenHere person={person} match={match} desk={desk} />)}
        </>
      );
    }
    case 'possible':
      return (
        <>
          <PossibleLeads person={person} matches={recognition.matches} desk={desk} onOpen={onOpen} />
          {renderStranger(recognition.matches.map(({ lead }) => lead.id))}
        </>
      );
    case 'new':
      return renderStranger([]);
  }
}
