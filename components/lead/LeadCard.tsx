import type { ReactElement, ReactNode } from 'react';
import { leadName, type People } from '@/components/person/names';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import { words } from '@/lib/words';
import { LeadNotices } from './LeadNotices';
import { LeadStanding } from './LeadStanding';
import './lead.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  /** Null: nobody knows whether it fits; absent: nobody asked. */
  readonly quadrant?: Quadrant | null | undefined;
  /** The team's kinds of activities, for the names of its own. */
  readonly kinds?: NamedKinds;
  /** Small actions on the card itself, beside the name. */
  readonly corner?: ReactNode;
  /** Why it scores what it scores. */
  readonly score?: ReactNode;
  /** Quiet lines right under where they stand. */
  readonly beneath?: ReactNode;
  /** What can be done next, right under where they stand. */
  readonly children?: ReactNode;
};

/** Who is this, where do they stand, what can I do next: in this order. */
export function LeadCard({
  definition,
  lead,
  people,
  now,
  quadrant,
  kinds,
  corner,
  score,
  beneath,
  children,
}: Props): ReactElement {
  return (
    <article className="lead-card" aria-label={leadName(lead)}>
      <header className="lead-who">
        <div className="lead-who-text">
          <h2 className="lead-name" title={leadName(lead)}>
            <bdi>{leadName(lead)}</bdi>
          </h2>
          <Position title={lead.title} company={lead.company} />
          <Reach lead={lead} />
        </div>
        {corner !== undefined && <div className="lead-corner">{corner}</div>}
      </header>
      <LeadStanding definition={definition} lead={lead} people={people} now={now} quadrant={quadrant} />
      {score}
      {beneath !== undefined && <div className="lead-beneath">{beneath}</div>}
      <LeadNotices definition={definition} lead={lead} people={people} now={now} kinds={kinds} />
      {children}
    </article>
  );
}

function Position({
  title,
  company,
}: {
  readonly title: string | null;
  readonly company: string | null;
}): ReactElement | null {
  if (title === null && company === null) return null;
  return (
    <p className="lead-position" title={[title, company].filter(Boolean).join(', ')}>
      {title !== null && <bdi>{title}</bdi>}
      {title !== null && company !== null && words('common.dot')}
      {company !== null && <bdi className="lead-company">{company}</bdi>}
    </p>
  );
}

/** How to reach them: the first address, the profile, the phone. */
function Reach({ lead }: { readonly lead: Lead }): ReactElement | null {
  const [email, ...others] = lead.emails;
  const [profile] = lead.profiles;
  if (email === undefined && profile === undefined && lead.phone === null) return null;
  return (
    <ul className="lead-reach">
      {email !== undefined && lead.name !== null && (
        <li title={[email, ...others].join('\n')}>
          <bdi>{email}</bdi>
          {others.length > 0 && (
            <span className="lead-more"> {words('lead.moreAddresses', [others.length])}</span>
          )}
        </li>
      )}
      {lead.phone !== null && (
        <li>
          <bdi>{lead.phone}</bdi>
        </li>
      )}
      {profile !== undefined && profile.startsWith('https://') && (
        <li>
          <a href={profile} target="_blank" rel="noreferrer">
            {words('lead.profile')}
          </a>
        </li>
      )}
    </ul>
  );
}
