import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import { ActivityForm } from '@/components/live/ActivityForm';
import { MembersForm } from '@/components/live/MembersForm';
import type { Desk } from '@/components/page/use-desk';
import { ProgrammeCard } from '@/components/programme/ProgrammeCard';
import { ProgrammeForm } from '@/components/programme/ProgrammeForm';
import { TargetList } from '@/components/programme/TargetList';
import { useAccountDomains } from '@/lib/queries/use-accounts';
import type { useProgrammeEntries } from '@/lib/queries/use-programmes';
import { words } from '@/lib/words';
import { OpenList } from './OpenList';
import { goTo, hrefTo } from './route';

type Props = {
  readonly entry: NonNullable<ReturnType<typeof useProgrammeEntries>>[number];
  readonly desk: Desk;
  /** Id of the lead that is shown beside it. */
  readonly leadId: string | null;
  readonly onOpen: (leadId: string) => void;
};

type Form = 'edit' | 'add' | 'takeOut' | 'record';
const lists = ['members', 'targets'] as const;

/** One programme: what can be done with it, the companies that it is aimed at, and who is in it. */
export function ProgrammeDetail({ entry, desk, leadId, onOpen }: Props): ReactElement {
  const { programme, members, targets } = entry;
  const { definition, people, now, role, commands } = desk;
  const [form, setForm] = useState<Form | null>(null);
  const [list, setList] = useState<(typeof lists)[number]>('members');
  const [text, setText] = useState('');
  const opener = useRef<HTMLDivElement>(null);
  const domains = useAccountDomains({ list: 'all', text, limit: 8 })?.domains ?? [];
  const approved = targets.filter(({ domain }) => programme.targets[domain]?.state === 'approved');
  const theirLeads = approved.reduce((sum, { leads }) => sum + leads, 0);
  const close = (): void => {
    opener.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    setForm(null);
  };
  const button = (which: Form, icon: 'edit' | 'plus' | 'close' | 'check', label: string): ReactElement => (
    <Button
      small
      icon={icon}
      isExpanded={form === which}
      onPress={() => setForm(form === which ? null : which)}
    >
      {label}
    </Button>
  );
  return (
    <ProgrammeCard
      programme={programme}
      people={people}
      now={now}
      actions={
        <div ref={opener} className="programme-buttons">
          {button('add', 'plus', words('programme.add'))}
          {members > 0 && button('record', 'check', words('programme.record'))}
          {members > 0 && button('takeOut', 'close', words('programme.takeOut'))}
          {button('edit', 'edit', words('account.editShort'))}
          <Button
            small
            look="quiet"
            icon="trash"
            label={words('programme.remove', [programme.name])}
            onPress={() =>
              void commands
                .run({ type: 'removeProgramme', programmeId: programme.id })
                .then((refusal) => (refusal === null ? goTo(['programmes']) : undefined))
            }
          />
        </div>
      }
    >
      {form === 'edit' && (
        <ProgrammeForm
          programme={programme}
          isNew={false}
          definition={definition}
          people={people}
          run={commands.run}
          onClose={close}
        />
      )}
      {form === 'record' && <ActivityForm programme={programme} desk={desk} onClose={close} />}
      {(form === 'add' || form === 'takeOut') && (
        <MembersForm key={form} programme={programme} isIn={form === 'add'} desk={desk} onClose={close} />
      )}
      <TargetList
        programme={programme}
        targets={targets.map((target) => ({ ...target, href: hrefTo('accounts', target.domain) }))}
        suggestions={domains.filter((domain) => programme.targets[domain] === undefined)}
        text={text}
        onText={setText}
        definition={definition}
        people={people}
        role={role}
        now={now}
        run={commands.run}
      />
      <div className="programme-lists-head">
        <ChoiceList
          label={words('programme.leads')}
          flow="row"
          choices={[
            { id: 'members', label: words('programme.members', members, [members.toLocaleString()]) },
            {
              id: 'targets',
              label: words('programme.theirLeads', approved.length, [
                words('reports.leads.count', theirLeads, [theirLeads.toLocaleString()]),
                approved.length.toLocaleString(),
              ]),
            },
          ]}
          value={list}
          onChange={setList}
        />
      </div>
      <div className="team-leads">
        <OpenList
          key={list}
          asked={
            list === 'members'
              ? { list: 'programme', programme: programme.id }
              : { list: 'accounts', domains: approved.map(({ domain }) => domain) }
          }
          at={null}
          name={words(list === 'members' ? 'programme.membersOf' : 'programme.leadsOfTargets', [
            programme.name,
          ])}
          total={list === 'members' ? members : theirLeads}
          desk={desk}
          opened={leadId}
          onOpen={onOpen}
        />
      </div>
    </ProgrammeCard>
  );
}
