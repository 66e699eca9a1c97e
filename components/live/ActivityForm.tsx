import { useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { DateInput } from '@/components/field/DateInput';
import { Suggest } from '@/components/field/Suggest';
import { dayOf, morningOf } from '@/components/format/days';
import { useStep } from '@/components/next/step-form';
import { StepFrame } from '@/components/next/StepFrame';
import type { Desk } from '@/components/page/use-desk';
import { activityName } from '@/components/lead/activity-words';
import { activityOfText, activitySuggestions } from '@/components/scoring/typed-activity';
import type { Command } from '@/lib/funnel/command';
import type { Lead } from '@/lib/funnel/log/lead';
import { recordingOf } from '@/lib/funnel/scoring/recording';
import type { Programme } from '@/lib/funnel/team/programme';
import { activitiesOf } from '@/lib/funnel/team/programme-activities';
import { useMemberIds } from '@/lib/queries/use-programmes';
import { words } from '@/lib/words';
import { LeadsPicker } from './LeadsPicker';

type Props = {
  readonly programme: Programme;
  readonly desk: Desk;
  readonly onClose: () => void;
};

const directions = ['none', 'in', 'out'] as const;
const whos = ['all', 'some'] as const;
/** As many as one command takes. */
const atOnce = 1000;

/** Records of all members, or of some, what they did: who attended, say. One step, however many they are. */
export function ActivityForm({ programme, desk, onClose }: Props): ReactElement {
  const { definition, people, now, commands, scoring } = desk;
  const { kinds } = scoring;
  const often = activitiesOf[programme.kind];
  const members = useMemberIds(programme.id) ?? [];
  const [typed, setTyped] = useState(() => {
    const first = often.find((id) => kinds.some((kind) => kind.id === id && kind.isOn));
    return first === undefined ? '' : activityName(first, kinds);
  });
  const [chosenDirection, setDirection] = useState<(typeof directions)[number] | null>(null);
  const activity = activityOfText(typed, kinds);
  const usual = recordingOf(activity);
  const direction = chosenDirection ?? usual.direction;
  const [day, setDay] = useState(() => dayOf(now));
  const [who, setWho] = useState<(typeof whos)[number]>('all');
  const [chosen, setChosen] = useState<readonly Lead[]>([]);
  const step = useStep(commands.run, onClose);
  const today = dayOf(now);
  const isLate = day > today;
  const leadIds = who === 'all' ? members : chosen.map(({ id }) => id);
  const isReady = activity !== '' && leadIds.length > 0 && !isLate;
  const record = (): void => {
    const occurredAt = day === today ? null : morningOf(day);
    const recording = {
      type: 'recordActivities',
      activity,
      direction,
      // What we tried alone is no talk.
      ...(usual.held === true && direction !== 'out' ? { held: usual.held } : {}),
      programme: programme.id,
      // Where mentions and comments are found, each begins the time anew in which a lead counts as active.
      ...(programme.kind === 'prospecting' ? { keepsActive: true } : {}),
      ...(occurredAt === null ? {} : { occurredAt }),
    } as const;
    step.go(
      ...Array.from({ length: Math.ceil(leadIds.length / atOnce) }, (_, part): Command => ({
        ...recording,
        leadIds: leadIds.slice(part * atOnce, (part + 1) * atOnce),
      })),
    );
  };
  return (
    <StepFrame
      title={words('programme.record')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words('programme.recordNow', leadIds.length, [leadIds.length.toLocaleString()]),
        onSubmit: record,
        isReady,
      }}
    >
      {programme.kind === 'prospecting' && <p className="reason-hint">{words('programme.keepsActive')}</p>}
      <Suggest
        label={words('programme.field.activity')}
        value={typed}
        onChange={setTyped}
        groups={activitySuggestions(kinds, often)}
        maxLength={80}
      />
      <ChoiceList
        label={words('programme.field.direction')}
        choices={directions.map((id) => ({ id, label: words(`programme.direction.${id}`) }))}
        value={direction}
        onChange={setDirection}
      />
      <DateInput
        label={words('programme.field.day')}
        value={day}
        onChange={setDay}
        error={isLate ? words('programme.lateDay') : undefined}
      />
      <ChoiceList
        label={words('programme.field.who')}
        choices={whos.map((id) => ({
          id,
          label:
            id === 'all'
              ? words('programme.who.all', members.length, [members.length.toLocaleString()])
              : words('programme.who.some'),
        }))}
        value={who}
        onChange={setWho}
      />
      {who === 'some' && (
        <LeadsPicker
          chosen={chosen}
          onChange={setChosen}
          mayBe={(lead) => lead.programmes.includes(programme.id)}
        />
      )}
    </StepFrame>
  );
}
