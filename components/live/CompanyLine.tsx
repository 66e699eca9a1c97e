import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import { accountFacts, accountName } from '@/components/account/account-words';
import { Button } from '@/components/button/Button';
import type { Desk } from '@/components/page/use-desk';
import { useAccountOf } from '@/lib/queries/use-accounts';
import { words } from '@/lib/words';
import '@/components/account/account.css';

/** Fetched when it is first opened: a popup that only shows a lead does not pay for it. */
const AccountForm = lazy(async () => ({
  default: (await import('@/components/account/AccountForm')).AccountForm,
}));

type Props = {
  readonly leadId: string;
  readonly desk: Desk;
  /** True where the page of accounts is this page: it is shown in the same tab. */
  readonly isInReports?: boolean;
};

/** What is known of a lead's company, once for all of its leads: one quiet line, with the way to it. */
export function CompanyLine({ leadId, desk, isInReports = false }: Props): ReactElement | null {
  const account = useAccountOf(leadId);
  const [isEdited, setEdited] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!account) return null;
  const close = (): void => {
    setEdited(false);
    opener.current?.focus();
  };
  return (
    <>
      <p className="account-line">
        <a
          href={`/reports.html#accounts/${encodeURIComponent(account.id)}`}
          {...(isInReports ? {} : { target: '_blank', rel: 'noreferrer' })}
        >
          <bdi>{accountName(account)}</bdi>
        </a>
        <span>{accountFacts(account).join(words('common.dot'))}</span>
        <Button
          small
          look="quiet"
          ref={opener}
          label={words('account.edit', [accountName(account)])}
          isExpanded={isEdited}
          onPress={() => setEdited(!isEdited)}
        >
          {words('account.editShort')}
        </Button>
      </p>
      {isEdited && (
        <Suspense fallback={null}>
          <AccountForm account={account} {...desk} run={desk.commands.run} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
