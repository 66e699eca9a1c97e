import type { ReactElement } from 'react';
import type { Role } from '@/lib/funnel/log/event';
import { useSegments } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';
import './proposals.css';

/** For marketing: the segments that propose somebody now, each a way to its list. */
export function Proposals({ role }: { readonly role: Role }): ReactElement | null {
  const proposing = (useSegments() ?? []).filter(({ count }) => count > 0);
  if (role === 'sales' || proposing.length === 0) return null;
  return (
    <section className="proposals" aria-labelledby="proposals">
      <h2 id="proposals">{words('segment.proposals')}</h2>
      <ul>
        {proposing.map(({ segment, count }) => (
          <li key={segment.id}>
            <a href={`/reports.html#leads/segment/${segment.id}`} target="_blank" rel="noreferrer">
              <bdi>{segment.name}</bdi>
              <span className="figures">{words('segment.proposes', count, [count.toLocaleString()])}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
