import type { ReactElement, ReactNode } from 'react';
import { Moment } from '@/components/format/Moment';
import { userNameWithin, type People } from '@/components/person/names';
import type { Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';
import { kindName, periodWords } from './programme-words';
import '@/components/account/account.css';
import './programme.css';

type Props = {
  readonly programme: Programme;
  readonly people: People;
  readonly now: number;
  /** What can be done with it. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
};

/** A programme: what it is, when it runs, who set it up, and below that who is in it. */
export function ProgrammeCard({ programme, people, now, actions, children }: Props): ReactElement {
  const { name, kind, about, by, updatedAt } = programme;
  const period = periodWords(programme);
  return (
    <article className="account-card" aria-label={name}>
      <header className="account-head">
        <div className="account-title">
          <h2>
            <bdi>{name}</bdi>
          </h2>
          <p className="account-domain">
            {[kindName(kind), period].filter((part) => part !== '').join(words('common.dot'))}
          </p>
        </div>
        <div className="account-actions">{actions}</div>
      </header>
      {about !== null && (
        <p className="programme-about" dir="auto">
          {about}
        </p>
      )}
      <p className="field-hint">
        {words('programme.savedBy', [userNameWithin(people, by)])} <Moment at={updatedAt} now={now} />
      </p>
      {children}
    </article>
  );
}
