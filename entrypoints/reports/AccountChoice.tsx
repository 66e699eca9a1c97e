import { useCallback, useState, type ReactElement } from 'react';
import { AccountList } from '@/components/account/AccountList';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { useAccountDomains, useAccountEntries } from '@/lib/queries/use-accounts';
import { words } from '@/lib/words';

/** So many more at a time. */
const pageLength = 200;
/** Rows are followed by the piece, so that a step of the scroll bar does not ask anew. */
const piece = 25;

type Props = {
  readonly desk: Desk;
  readonly opened: string | null;
  readonly onOpen: (domain: string) => void;
};

const lists = ['targets', 'all'] as const;

/** All companies or the target accounts, by name, of which only those in sight are read. */
export function AccountChoice({ desk, opened, onOpen }: Props): ReactElement {
  const [list, setList] = useState<(typeof lists)[number]>('all');
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(pageLength);
  const [sight, setSight] = useState({ from: 0, to: piece });
  const found = useAccountDomains({ list, text, limit });
  const entries = useAccountEntries((found?.domains ?? []).slice(sight.from, sight.to));
  const onSight = useCallback((first: number, last: number) => {
    const from = Math.floor(first / piece) * piece;
    const to = Math.ceil((last + 1) / piece) * piece;
    setSight((was) => (was.from === from && was.to === to ? was : { from, to }));
  }, []);
  const onEnd = useCallback(() => setLimit((was) => was + pageLength), []);
  return (
    <section className="team-list" aria-label={words('account.title')}>
      <div className="team-list-head">
        <TextInput
          label={words('account.search')}
          placeholder={words('account.search')}
          isLabelUnseen
          value={text}
          onChange={setText}
          maxLength={200}
        />
        <ChoiceList
          label={words('account.which')}
          isLabelUnseen
          flow="row"
          choices={lists.map((id) => ({ id, label: words(`account.list.${id}`) }))}
          value={list}
          onChange={setList}
        />
      </div>
      {found && found.domains.length === 0 && <Empty list={list} isSearched={text.trim() !== ''} />}
      {found && found.domains.length > 0 && (
        <AccountList
          key={`${list} ${text}`}
          label={words(`account.list.${list}`)}
          domains={found.domains}
          isWhole={found.isWhole}
          entries={entries}
          definition={desk.definition}
          people={desk.people}
          opened={opened}
          onOpen={onOpen}
          onEnd={onEnd}
          onSight={onSight}
        />
      )}
    </section>
  );
}

function Empty({
  list,
  isSearched,
}: {
  readonly list: (typeof lists)[number];
  readonly isSearched: boolean;
}): ReactElement {
  if (isSearched) return <EmptyState title={words('account.empty.search')} />;
  return <EmptyState title={words(`account.empty.${list}`)} hint={words(`account.empty.${list}Hint`)} />;
}
