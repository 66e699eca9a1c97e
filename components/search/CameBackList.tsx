import type { ReactElement } from 'react';
import { plainLabel } from '@/components/lead/return-words';
import type { People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { CameBackRow } from './CameBackRow';
import { ListCount } from './ListCount';
import { ListMore } from './ListMore';
import { ResultList } from './ResultList';
import './search.css';

type Props = {
  /** Those that came back first first; with a plain reason chosen, those alone. */
  readonly leads: readonly Lead[];
  /** How many in all. */
  readonly count: number;
  readonly byPlain: readonly { readonly plain: string; readonly count: number }[];
  /** The plain reason that the list is narrowed down to; null: none. */
  readonly chosen: string | null;
  readonly onChoose: (plain: string | null) => void;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly now: number;
  readonly onOpen: (leadId: string) => void;
  /** Shows some more of them. */
  readonly onMore: () => void;
  /** Address of the whole list; absent: there is no page of it. */
  readonly all?: string | undefined;
};

/** What came back from sales and waits for marketing's answer; each count narrows the list down to its reason. */
export function CameBackList({
  count,
  byPlain,
  chosen,
  onChoose,
  onMore,
  all,
  leads,
  ...list
}: Props): ReactElement {
  const { definition } = list;
  const inList = chosen === null ? count : (byPlain.find(({ plain }) => plain === chosen)?.count ?? 0);
  return (
    <section aria-labelledby="came-back">
      <h2 id="came-back" className="results-title">
        {words('cameBack.title')}
        {count > 0 && <ListCount count={count} told={words('cameBack.count', count)} all={all} />}
      </h2>
      {count === 0 ? (
        <p className="results-more">{words('cameBack.none')}</p>
      ) : (
        <>
          <ul className="results-filters" aria-label={words('cameBack.reasons')}>
            {byPlain.map((each) => (
              <li key={each.plain}>
                <button
                  type="button"
                  className="results-filter"
                  aria-pressed={chosen === each.plain}
                  onClick={() => onChoose(chosen === each.plain ? null : each.plain)}
                >
                  <bdi>{plainLabel(definition, each.plain)}</bdi>{' '}
                  <span className="figures">{each.count}</span>
                </button>
              </li>
            ))}
          </ul>
          <ResultList label={words('cameBack.title')} leads={leads} row={CameBackRow} isBeside {...list} />
          <ListMore
            count={inList}
            shown={leads.length}
            label={words('cameBack.more')}
            onMore={onMore}
            all={all}
          />
        </>
      )}
    </section>
  );
}
