import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { MergeForm } from '@/components/merge/MergeForm';
import { PairList } from '@/components/merge/PairList';
import { EmptyState } from '@/components/page/EmptyState';
import type { Desk } from '@/components/page/use-desk';
import { evidenceFor } from '@/lib/funnel/person/likeness';
import { useLead } from '@/lib/queries/use-leads';
import { usePairs } from '@/lib/queries/use-pairs';
import { words } from '@/lib/words';
import type { PageProps } from './pages';
import { goTo, hrefTo } from './route';
import './team.css';

/** So many more at a time. */
const pageLength = 200;

/**
 * Leads that may be the same person, two by two: the list on one side, the two that are compared beside it. Addresses:
 * `#duplicates/<lead>/<lead>`.
 */
export function DuplicatesPage({ desk, path }: PageProps): ReactElement {
  const [one, other] = path;
  const [limit, setLimit] = useState(pageLength);
  const found = usePairs(limit);
  const isOpened = one !== undefined && other !== undefined;
  if (!isOpened && found?.count === 0)
    return <EmptyState title={words('merge.page.none')} hint={words('merge.page.noneHint')} />;
  return (
    <div className="team-page">
      <section className="team-list" aria-label={words('merge.page.title')}>
        {found && found.count === 0 && <EmptyState title={words('merge.page.none')} />}
        {found && found.count > 0 && (
          <>
            <div className="team-list-head">
              <h2>{words('merge.page.count', found.count, [found.count.toLocaleString()])}</h2>
            </div>
            <div className="pairs-scroll">
              <PairList
                pairs={found.pairs}
                definition={desk.definition}
                now={desk.now}
                opened={isOpened ? [one, other].join('|') : null}
                hrefOf={(id) => hrefTo('duplicates', ...id.split('|'))}
              />
              {found.count > found.pairs.length && (
                <Button look="quiet" onPress={() => setLimit(limit + pageLength)}>
                  {words('merge.page.more')}
                </Button>
              )}
            </div>
          </>
        )}
      </section>
      <section className="team-detail" aria-label={words('merge.page.opened')}>
        {isOpened ? (
          <Compared key={`${one}|${other}`} one={one} other={other} desk={desk} />
        ) : (
          <EmptyState title={words('merge.page.choose')} hint={words('merge.page.chooseHint')} />
        )}
      </section>
    </div>
  );
}

/** The two leads beside each other, as they are now. */
function Compared({
  one,
  other,
  desk,
}: {
  readonly one: string;
  readonly other: string;
  readonly desk: Desk;
}): ReactElement | null {
  const left = useLead(one);
  const right = useLead(other);
  if (left === undefined || right === undefined) return null;
  // Whoever was merged is found as the one that they are part of now.
  if (left === null || right === null || left.id === right.id)
    return <EmptyState title={words('merge.page.settled')} hint={words('merge.page.chooseHint')} />;
  return (
    <MergeForm
      two={[left, right]}
      evidence={evidenceFor(left, right)}
      definition={desk.definition}
      people={desk.people}
      now={desk.now}
      run={desk.commands.run}
      onClose={() => goTo(['duplicates'])}
    />
  );
}
