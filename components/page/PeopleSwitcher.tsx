import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { StageGlyph } from '@/components/stage/StageGlyph';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { stageTone } from '@/lib/funnel/definition/tone';
import { words } from '@/lib/words';
import './page.css';

/** Somebody on the page, as they are told apart. */
export type Switchable = { readonly id: string; readonly name: string; readonly lead: Lead | null };

type Props = {
  readonly people: readonly Switchable[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly definition: FunnelDefinition;
  readonly now: number;
};

/** Which of the people on the page is shown; leads carry the shape of their stage, strangers a plus. */
export function PeopleSwitcher({ people, chosen, onChoose, definition, now }: Props): ReactElement {
  return (
    <RadioGroup className="switcher" value={chosen} onChange={onChoose} orientation="horizontal">
      <Label className="unseen">{words('lead.switcher')}</Label>
      {people.map((person) => (
        <Radio key={person.id} value={person.id} className="switch">
          {person.lead ? <Standing lead={person.lead} definition={definition} now={now} /> : null}
          <bdi className="switch-name">{person.name}</bdi>
          {person.lead === null && <span className="unseen">{words('lead.stranger')}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Standing({
  lead,
  definition,
  now,
}: {
  readonly lead: Lead;
  readonly definition: FunnelDefinition;
  readonly now: number;
}): ReactElement {
  const stage = stageById(definition, stageNow(definition, lead, now));
  const tone = stageTone(definition, stage);
  return (
    <span className="switch-stage" data-tone={tone}>
      <StageGlyph tone={tone} size={9} />
      <span className="unseen">{stage.label}</span>
    </span>
  );
}
