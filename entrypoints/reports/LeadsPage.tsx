import { useCallback, type ReactElement } from 'react';
import { AsOfDay } from '@/components/as-of/AsOfDay';
import { endOf } from '@/components/format/days';
import { ListChoice } from '@/components/reports/ListChoice';
import { useCounts } from '@/lib/queries/use-counts';
import { useFunnelChanges } from '@/lib/queries/use-funnel-changes';
import { useListCounts } from '@/lib/queries/use-list-counts';
import { useSegments } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';
import { BesideLead } from './BesideLead';
import { HandOverAll } from './HandOverAll';
import { leadsParts, leadsRoute, type LeadsRoute } from './leads-route';
import { listGroups, listName, totalOf } from './list-groups';
import { OpenList } from './OpenList';
import type { PageProps } from './pages';
import { goTo, hrefTo } from './route';
import './leads.css';

/**
 * Lists of leads with how many are in each, those of the chosen one, and beside them the lead that is opened. As of an
 * earlier day there are the stages of the funnel of then and the list of all, both for reading only.
 */
export function LeadsPage({ desk, path }: PageProps): ReactElement | null {
  const counts = useCounts();
  const lists = useListCounts();
  const changes = useFunnelChanges();
  const segments = useSegments();
  const named = leadsRoute(path);
  const end = named.day === null ? null : endOf(named.day);
  // A day that is not over is today.
  const at = end !== null && end < desk.now ? end : null;
  const route = at === null ? { ...named, day: null } : named;
  const { asked, day, leadId, typed } = route;
  const open = useCallback(
    (to: Partial<LeadsRoute>) => {
      const from = leadsRoute(path);
      // From one day to another is one step for the browser's Back.
      const isOtherDay = from.day !== null && to.day !== undefined && to.day !== null;
      goTo(leadsParts({ ...from, ...to }), isOtherDay);
    },
    [path],
  );
  const onOpen = useCallback((id: string) => open({ leadId: id, typed: null }), [open]);
  if (!counts || !lists || !changes || !segments) return null;
  const known = { counts, lists, segments, desk, changes, at };
  const name = listName(asked, known);
  return (
    <div className="leads-page">
      <ListChoice
        groups={listGroups(known).map(({ title, lists: offered }) => ({
          title,
          lists: offered.map((each) => ({
            label: listName(each, known),
            count: totalOf(each, known),
            href: hrefTo(...leadsParts({ asked: each, day, leadId: null, typed: null })),
            isHere: JSON.stringify(each) === JSON.stringify(asked),
          })),
        }))}
      />
      <section className="leads-list" aria-labelledby="list-name">
        <header className="leads-list-head">
          <h2 id="list-name">
            <bdi>{name}</bdi>
          </h2>
          <AsOfDay day={day} now={desk.now} onDay={(to) => open({ day: to, ...listOn(to, route) })} />
        </header>
        {at !== null && day !== null && (
          <p className="leads-list-then">{words('asOf.list', [new Date(at).toLocaleDateString()])}</p>
        )}
        {asked.list === 'segment' && (
          <HandOverAll segmentId={asked.segment} count={totalOf(asked, known) ?? 0} desk={desk} />
        )}
        <OpenList
          key={`${day} ${JSON.stringify(asked)}`}
          asked={asked}
          at={at}
          name={name}
          total={totalOf(asked, known)}
          desk={desk}
          opened={leadId}
          onOpen={onOpen}
        />
      </section>
      <BesideLead
        key={leadId ?? typed?.ticket}
        id={leadId}
        typed={typed}
        day={day}
        desk={desk}
        onOpen={onOpen}
        onDay={(to) => open({ day: to, ...listOn(to, route) })}
      />
    </div>
  );
}

/** What only today knows of has no list of another day: all leads stand in for it. */
function listOn(day: string | null, { asked }: LeadsRoute): Pick<LeadsRoute, 'asked'> {
  return { asked: day === null || asked.list === 'stage' ? asked : { list: 'all' } };
}
