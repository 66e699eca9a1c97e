import type { ReactElement } from 'react';
import { Icon } from '@/components/icon/Icon';
import { userName, type People } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Account } from '@/lib/funnel/team/account';
import { words } from '@/lib/words';
import { accountName } from './account-words';

/** A company with what its leads come to. */
export type ListedAccount = {
  readonly account: Account;
  readonly leads: number;
  /** Those that are still on their way. */
  readonly open: number;
  /** Stage id. */
  readonly furthest: string | null;
  readonly owners: readonly { readonly id: string; readonly leads: number }[];
};

type Props = {
  readonly domain: string;
  /** Undefined: not known yet. */
  readonly entry: ListedAccount | undefined;
  readonly definition: FunnelDefinition;
  readonly people: People;
};

/** A company in a row: name, target mark, how many leads, whose, and how far the furthest has come. */
export function AccountRow({ domain, entry, definition, people }: Props): ReactElement {
  const name = entry ? accountName(entry.account) : domain;
  return (
    <div className="account-row">
      <span className="lead-list-who">
        <span className="account-row-line">
          <bdi className="lead-list-name" title={name}>
            {name}
          </bdi>
          {entry?.account.isTarget === true && <TargetMark />}
        </span>
        <span className="lead-list-about">
          {entry &&
            words('account.openOf', entry.leads, [entry.open.toLocaleString(), entry.leads.toLocaleString()])}
          {entry && entry.owners.length > 0 && (
            <>
              {words('common.dot')}
              <bdi>{ownerNames(entry.owners, people)}</bdi>
            </>
          )}
        </span>
      </span>
      {entry?.furthest != null && <StageBadge dense definition={definition} stage={entry.furthest} />}
    </div>
  );
}

/** That a company is a target account. */
export function TargetMark(): ReactElement {
  return (
    <span className="target-mark" title={words('account.target')}>
      <Icon name="flag" size={12} />
      <span className="unseen">{words('account.target')}</span>
    </span>
  );
}

/** Owners by name, those with the most leads first. */
export function ownerNames(owners: ListedAccount['owners'], people: People): string {
  return owners.map(({ id }) => userName(people, id)).join(', ');
}
