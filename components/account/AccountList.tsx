import { useRef, type ReactElement } from 'react';
import { ListBox } from '@/components/lead-list/ListBox';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { AccountRow, type ListedAccount } from './AccountRow';
import '@/components/lead-list/lead-list.css';
import './account.css';

type Props = {
  /** Said aloud for the list. */
  readonly label: string;
  readonly domains: readonly string[];
  /** True where there are no more than these. */
  readonly isWhole: boolean;
  /** Those that are known by now: the ones in sight, and some more. */
  readonly entries: ReadonlyMap<string, ListedAccount> | undefined;
  readonly definition: FunnelDefinition;
  readonly people: People;
  /** Domain of the one that is shown beside the list. */
  readonly opened: string | null;
  readonly onOpen: (domain: string) => void;
  /** The end comes into sight: more are wanted. */
  readonly onEnd: () => void;
  /** Which rows are in sight. */
  readonly onSight: (first: number, last: number) => void;
};

/** Companies of a list of any length, walked and opened as the lists of leads are. */
export function AccountList(props: Props): ReactElement {
  const { label, domains, isWhole, entries, opened, onOpen, onEnd, onSight, ...given } = props;
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div className="lead-list account-list">
      <ListBox
        label={label}
        rows={domains.map((id) => ({ id }))}
        isWhole={isWhole}
        total={null}
        opened={opened}
        onOpen={onOpen}
        onEnd={onEnd}
        onSight={onSight}
        scroller={scroller}
        renderRow={({ id }) => <AccountRow domain={id} entry={entries?.get(id)} {...given} />}
      />
    </div>
  );
}
