import type { ReactElement } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Picker } from '@/components/field/Picker';
import { Icon } from '@/components/icon/Icon';
import { leadName } from '@/components/person/names';
import { evidenceWords } from '@/components/recognition/evidence-words';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { leadBy, verdictsFor, type Listed, type Verdict } from './listed';
import './people-list.css';

type Props = {
  readonly listed: Listed;
  readonly verdict: Verdict;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly isChosen: boolean;
  readonly onChosen: (isChosen: boolean) => void;
  readonly definition: FunnelDefinition;
  readonly now: number;
};

/** Somebody on a list: ticked or not, and as what they will be saved. */
export function ListedPerson(props: Props): ReactElement {
  const { listed, verdict, onVerdict, isChosen, onChosen, definition, now } = props;
  const { person, name } = listed;
  const about = [person.title, person.company].filter((text) => text !== null).join(words('common.dot'));
  const choices = verdictsFor(listed);
  return (
    <li className="listed">
      <Checkbox className="tick listed-tick" isSelected={isChosen} onChange={onChosen}>
        <span className="tick-box" aria-hidden="true">
          <Icon name="check" size={12} />
        </span>
        <span className="listed-who">
          <bdi className="listed-name">{name}</bdi>
          {about !== '' && <bdi className="match-why">{about}</bdi>}
        </span>
      </Checkbox>
      {choices.length > 0 ? (
        <>
          <Likeliest listed={listed} />
          <Picker
            label={words('peopleList.verdict', [name])}
            choices={choices}
            value={verdict}
            onChange={onVerdict}
          />
        </>
      ) : (
        <Proposal listed={listed} verdict={verdict} definition={definition} now={now} />
      )}
    </li>
  );
}

/** The lead that somebody most likely is, with what speaks for it. */
function Likeliest({ listed: { recognition } }: Pick<Props, 'listed'>): ReactElement | null {
  if (recognition.type !== 'possible' && recognition.type !== 'tie') return null;
  const [match] = recognition.matches;
  return match ? (
    <p className="match-why">
      <bdi>{words('peopleList.perhaps', [leadName(match.lead)])}</bdi>
      {words('common.dot')}
      {evidenceWords(match)}
    </p>
  ) : null;
}

function Proposal({
  listed,
  verdict,
  definition,
  now,
}: Pick<Props, 'listed' | 'verdict' | 'definition' | 'now'>): ReactElement {
  const lead = leadBy(listed, verdict);
  const { recognition } = listed;
  if (!lead || recognition.type !== 'bound') return <p className="match-why">{words('peopleList.new')}</p>;
  return (
    <p className="match-why listed-lead">
      <StageBadge dense definition={definition} stage={stageNow(definition, lead, now)} />
      <span>
        {lead.name !== listed.name && (
          <>
            <bdi>{leadName(lead)}</bdi>
            {words('common.dot')}
          </>
        )}
        {evidenceWords(recognition.match)}
      </span>
    </p>
  );
}
