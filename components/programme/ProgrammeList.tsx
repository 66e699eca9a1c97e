import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { programmeKinds, type Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';
import { kindName } from './programme-words';
import '@/components/reports/reports.css';
import './programme.css';

type Props = {
  readonly programmes: readonly {
    readonly programme: Pick<Programme, 'id' | 'name' | 'kind'>;
    /** Leads that are in it. */
    readonly members: number;
    readonly href: string;
  }[];
  /** Id of the one that is shown. */
  readonly opened: string | null;
  readonly onNew: () => void;
};

/** Every programme by its kind, each with how many are in it. */
export function ProgrammeList({ programmes, opened, onNew }: Props): ReactElement {
  return (
    <nav className="programme-list" aria-label={words('programme.title')}>
      {programmes.length > 0 && (
        <div className="programme-new">
          <Button small icon="plus" onPress={onNew}>
            {words('programme.new')}
          </Button>
        </div>
      )}
      {programmeKinds.map((kind) => {
        const ofKind = programmes.filter(({ programme }) => programme.kind === kind);
        return ofKind.length === 0 ? null : (
          <section key={kind} aria-label={kindName(kind)}>
            <h3 className="programme-kind">{kindName(kind)}</h3>
            <ul>
              {ofKind.map(({ programme, members, href }) => (
                <li key={programme.id}>
                  <a
                    className="list-link"
                    href={href}
                    aria-current={programme.id === opened ? 'true' : undefined}
                  >
                    <bdi className="list-link-label" title={programme.name}>
                      {programme.name}
                    </bdi>
                    <span
                      className="figures"
                      title={words('programme.members', members, [members.toLocaleString()])}
                    >
                      {members.toLocaleString()}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
