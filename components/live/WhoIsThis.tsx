import { useState, type ReactElement, type ReactNode } from 'react';
import type { OnPage } from '@/components/page/people-on-page';
import type { Desk } from '@/components/page/use-desk';
import { PossibleLeads } from '@/components/recognition/PossibleLeads';
import { SeenHere } from '@/components/recognition/SeenHere';
import { TiedLeads } from '@/components/recognition/TiedLeads';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Settings } from '@/lib/funnel/settings';
import { meantStage } from '@/lib/funnel/site-stage/meant-stage';
import { words } from '@/lib/words';
import { siteName } from '@/components/person/site-name';

type Props = {
  readonly person: OnPage;
  readonly desk: Desk;
  readonly settings: Settings;
  /** Address of the page where leads are compared and merged; absent: there is none for these. */
  readonly merging: string | undefined;
  readonly onOpen: (leadId: string) => void;
  /** @param beneath what this page tells of the lead, for its card */
  readonly renderLead: (lead: Lead, beneath: ReactNode) => ReactElement;
  /**
   * @param weighed leads that were named already as ones that they may be
   * @param stage where the page says that they stand, as a stage of ours; null: it does not
   */
  readonly renderStranger: (weighed: readonly string[], stage: string | null) => ReactElement;
};

/** Somebody on the page: the lead that they are, the leads that they may be, or nobody yet. */
export function WhoIsThis({
  person,
  desk,
  settings,
  merging,
  onOpen,
  renderLead,
  renderStranger,
}: Props): ReactElement {
  const [chosen, choose] = useState<string | null>(null);
  const { recognition, seen, stranger } = person;
  const { siteStage } = stranger;
  const meant =
    siteStage === null ? null : meantStage(desk.definition, settings.siteStages, seen.site, siteStage.trim());
  const says = siteStage !== null && (
    <p className="match-why">
      <bdi>{words('recognition.stage.says', [siteName(seen.site), siteStage])}</bdi>
    </p>
  );
  switch (recognition.type) {
    case 'bound': {
      const { match } = recognition;
      return renderLead(match.lead, <SeenHere person={person} match={match} meant={meant} desk={desk} />);
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
          {match &&
            renderLead(match.lead, <SeenHere person={person} match={match} meant={meant} desk={desk} />)}
        </>
      );
    }
    case 'possible':
      return (
        <>
          <PossibleLeads person={person} matches={recognition.matches} desk={desk} onOpen={onOpen} />
          {says}
          {renderStranger(
            recognition.matches.map(({ lead }) => lead.id),
            meant,
          )}
        </>
      );
    case 'new':
      return (
        <>
          {says}
          {renderStranger([], meant)}
        </>
      );
  }
}
