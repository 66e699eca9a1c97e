import type { ReactElement } from 'react';
import { accountName } from '@/components/account/account-words';
import { AccountCard } from '@/components/account/AccountCard';
import type { Desk } from '@/components/page/use-desk';
import { useAccountEntries } from '@/lib/queries/use-accounts';
import { useProgrammesAimedAt } from '@/lib/queries/use-programmes';
import { words } from '@/lib/words';
import { OpenList } from './OpenList';
import { hrefTo } from './route';

type Props = {
  readonly domain: string;
  readonly desk: Desk;
  /** Id of the lead that is shown beside it. */
  readonly leadId: string | null;
  readonly onOpen: (leadId: string) => void;
};

/** One company with its leads. */
export function AccountDetail({ domain, desk, leadId, onOpen }: Props): ReactElement | null {
  const entry = useAccountEntries([domain])?.get(domain);
  const programmes = useProgrammesAimedAt(domain);
  if (!entry) return null;
  return (
    <AccountCard
      entry={entry}
      definition={desk.definition}
      people={desk.people}
      run={desk.commands.run}
      programmes={(programmes ?? []).flatMap(({ id, name, targets }) => {
        const state = targets[domain]?.state;
        return state === undefined ? [] : [{ id, name, state, href: hrefTo('programmes', id) }];
      })}
    >
      <h3>{words('account.leads')}</h3>
      <div className="team-leads">
        <OpenList
          asked={{ list: 'accounts', domains: [domain] }}
          at={null}
          name={words('account.leadsOf', [accountName(entry.account)])}
          total={entry.leads}
          desk={desk}
          opened={leadId}
          onOpen={onOpen}
        />
      </div>
    </AccountCard>
  );
}
