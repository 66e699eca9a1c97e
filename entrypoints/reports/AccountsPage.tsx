import type { ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import { words } from '@/lib/words';
import { AccountChoice } from './AccountChoice';
import { AccountDetail } from './AccountDetail';
import { BesideToday } from './BesideToday';
import type { PageProps } from './pages';
import { goTo } from './route';
import './team.css';

/**
 * The companies that leads belong to: the list on one side, the one that is opened with its leads beside it, and beside
 * that the lead that is opened from there. Addresses: `#accounts/<domain>/lead/<id>`.
 */
export function AccountsPage({ desk, path }: PageProps): ReactElement {
  const [domain = null, part, lead] = path;
  const leadId = part === 'lead' ? (lead ?? null) : null;
  const openLead = (id: string): void => goTo(['accounts', domain ?? '', 'lead', id]);
  return (
    <div className="team-page" data-beside={leadId !== null || undefined}>
      <AccountChoice desk={desk} opened={domain} onOpen={(id) => goTo(['accounts', id])} />
      <section className="team-detail" aria-label={words('account.opened')}>
        {domain === null ? (
          <EmptyState title={words('account.choose')} hint={words('account.chooseHint')} />
        ) : (
          <AccountDetail key={domain} domain={domain} desk={desk} leadId={leadId} onOpen={openLead} />
        )}
      </section>
      {leadId !== null && <BesideToday id={leadId} desk={desk} onOpen={openLead} />}
    </div>
  );
}
