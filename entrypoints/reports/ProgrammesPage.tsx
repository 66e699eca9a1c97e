import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { EmptyState } from '@/components/page/EmptyState';
import { ProgrammeForm } from '@/components/programme/ProgrammeForm';
import { ProgrammeList } from '@/components/programme/ProgrammeList';
import { blankProgramme } from '@/lib/funnel/team/programme';
import { newOpId } from '@/lib/messaging/send';
import { useProgrammeEntries } from '@/lib/queries/use-programmes';
import { words } from '@/lib/words';
import { BesideToday } from './BesideToday';
import type { PageProps } from './pages';
import { ProgrammeDetail } from './ProgrammeDetail';
import { goTo, hrefTo } from './route';
import './team.css';

/**
 * What marketing and sales work on together, by kind; the programme that is opened with its companies and members, and
 * beside it the lead that is opened from there. Addresses: `#programmes/<id>/lead/<id>`, `#programmes/new`.
 */
export function ProgrammesPage({ desk, path }: PageProps): ReactElement | null {
  const entries = useProgrammeEntries();
  // As long as the form of a new one is open it keeps its id, so that a second press saves no second one.
  const [newId, setNewId] = useState(newOpId);
  if (!entries) return null;
  const [asked = null, part, lead] = path;
  const leadId = part === 'lead' ? (lead ?? null) : null;
  const opened = entries.find(({ programme }) => programme.id === asked);
  const openLead = (id: string): void => goTo(['programmes', asked ?? '', 'lead', id]);
  const close = (isSaved: boolean): void => {
    goTo(isSaved ? ['programmes', newId] : ['programmes']);
    setNewId(newOpId());
  };
  return (
    <div className="team-page" data-beside={(opened && leadId !== null) || undefined}>
      <ProgrammeList
        programmes={entries.map((entry) => ({ ...entry, href: hrefTo('programmes', entry.programme.id) }))}
        opened={asked}
        onNew={() => goTo(['programmes', 'new'])}
      />
      <section className="team-detail" aria-label={words('programme.opened')}>
        {asked === 'new' ? (
          <ProgrammeForm
            programme={blankProgramme(newId)}
            isNew
            definition={desk.definition}
            people={desk.people}
            run={desk.commands.run}
            onClose={close}
          />
        ) : opened ? (
          <ProgrammeDetail key={asked} entry={opened} desk={desk} leadId={leadId} onOpen={openLead} />
        ) : asked !== null ? (
          <EmptyState title={words('refusal.bad.programme')} />
        ) : entries.length === 0 ? (
          <EmptyState title={words('programme.empty')} hint={words('programme.emptyHint')}>
            <Button look="primary" icon="plus" onPress={() => goTo(['programmes', 'new'])}>
              {words('programme.new')}
            </Button>
          </EmptyState>
        ) : (
          <EmptyState title={words('programme.choose')} hint={words('programme.chooseHint')} />
        )}
      </section>
      {opened && leadId !== null && <BesideToday id={leadId} desk={desk} onOpen={openLead} />}
    </div>
  );
}
