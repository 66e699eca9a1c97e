import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { accountFacts, accountName } from './account-words';
import { AccountForm } from './AccountForm';
import { ownerNames, TargetMark, type ListedAccount } from './AccountRow';
import './account.css';

type Props = {
  readonly entry: ListedAccount;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly run: Run;
  /** Programmes that it is a target of. */
  readonly programmes: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly state: 'proposed' | 'approved' | 'declined';
  }[];
  /** Its leads. */
  readonly children: ReactNode;
};

/** A company: what is known of it, what its leads come to, and the leads themselves. */
export function AccountCard({ entry, definition, people, run, programmes, children }: Props): ReactElement {
  const { account, leads, open, furthest, owners } = entry;
  const [isEdited, setEdited] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const facts = accountFacts(account);
  const close = (): void => {
    setEdited(false);
    opener.current?.focus();
  };
  return (
    <article className="account-card" aria-label={accountName(account)}>
      <header className="account-head">
        <div className="account-title">
          <h2>
            <bdi>{accountName(account)}</bdi> {account.isTarget && <TargetMark />}
          </h2>
          {account.name !== null && <p className="account-domain">{account.id}</p>}
        </div>
        <div className="account-actions">
          <Button
            small
            icon="flag"
            onPress={() =>
              void run({ type: 'saveAccount', account: account.id, changes: { isTarget: !account.isTarget } })
            }
          >
            {words(account.isTarget ? 'account.noTarget' : 'account.makeTarget')}
          </Button>
          <Button small icon="edit" ref={opener} isExpanded={isEdited} onPress={() => setEdited(!isEdited)}>
            {words('account.editShort')}
          </Button>
        </div>
      </header>
      <p className="account-facts">
        {facts.length === 0 ? words('account.factsUnknown') : facts.join(words('common.dot'))}
      </p>
      <p className="account-sum">
        <span>{words('account.openOf', leads, [open.toLocaleString(), leads.toLocaleString()])}</span>
        {furthest !== null && (
          <span>
            {words('account.furthest')} <StageBadge dense definition={definition} stage={furthest} />
          </span>
        )}
        {owners.length > 0 && <span>{words('account.owners', [ownerNames(owners, people)])}</span>}
      </p>
      {isEdited && (
        <AccountForm account={account} definition={definition} people={people} run={run} onClose={close} />
      )}
      {programmes.length > 0 && (
        <section aria-label={words('account.programmes')}>
          <h3>{words('account.programmes')}</h3>
          <ul className="account-programmes">
            {programmes.map(({ id, name, href, state }) => (
              <li key={id}>
                <a href={href}>
                  <bdi>{name}</bdi>
                </a>
                <span className="field-hint">{words(`programme.target.${state}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
    </article>
  );
}
