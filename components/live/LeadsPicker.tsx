import { useState, type ReactElement } from 'react';
import { ChoiceSet } from '@/components/field/ChoiceSet';
import { TextInput } from '@/components/field/TextInput';
import { leadName } from '@/components/person/names';
import type { Lead } from '@/lib/funnel/log/lead';
import { useSearch } from '@/lib/queries/use-search';
import { words } from '@/lib/words';

/** As many as are offered for one search. */
const offered = 12;
/** As many as are looked through where only some may be chosen. */
const lookedThrough = 200;

type Props = {
  readonly chosen: readonly Lead[];
  readonly onChange: (leads: readonly Lead[]) => void;
  /** Who may be chosen; absent: everybody. */
  readonly mayBe?: (lead: Lead) => boolean;
};

/** Several leads, found by name, company or address one after the other; whoever was chosen stays in sight. */
export function LeadsPicker({ chosen, onChange, mayBe }: Props): ReactElement {
  const [text, setText] = useState('');
  const found = useSearch(text, mayBe ? lookedThrough : offered);
  const leads = (found?.leads ?? []).filter((lead) => mayBe?.(lead) ?? true).slice(0, offered);
  const shown = [...leads, ...chosen.filter(({ id }) => !leads.some((lead) => lead.id === id))];
  const isNobody = text.trim() !== '' && found !== undefined && leads.length === 0;
  return (
    <>
      <TextInput
        label={words('programme.pick.search')}
        value={text}
        onChange={setText}
        hint={isNobody ? words('programme.pick.none') : undefined}
        maxLength={200}
        takesFocus
      />
      {shown.length > 0 && (
        <ChoiceSet
          flow="column"
          label={words('programme.pick.chosen', chosen.length, [chosen.length.toLocaleString()])}
          choices={shown.map((lead) => ({
            id: lead.id,
            label: [leadName(lead), lead.company].filter(Boolean).join(words('common.dot')),
          }))}
          value={chosen.map(({ id }) => id)}
          onChange={(ids) => onChange(shown.filter(({ id }) => ids.includes(id)))}
        />
      )}
    </>
  );
}
