import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Suggest } from '@/components/field/Suggest';
import { Moment } from '@/components/format/Moment';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import { userNameWithin, type People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Role } from '@/lib/funnel/log/event';
import type { Programme, TargetState } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';
import './programme.css';

type Props = {
  readonly programme: Programme;
  readonly targets: readonly {
    readonly domain: string;
    readonly name: string | null;
    readonly leads: number;
    readonly href: string;
  }[];
  /** Domains that begin as was typed, and the text. */
  readonly suggestions: readonly string[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly role: Role;
  readonly now: number;
  readonly run: Run;
};

/** The companies that a programme is aimed at: anybody proposes one, sales says yes or no. */
export function TargetList(props: Props): ReactElement {
  const { programme, targets, suggestions, text, onText, definition, people, role, now, run } = props;
  const [isTried, setTried] = useState(false);
  const step = useStep(run, () => {
    onText('');
    setTried(false);
  });
  const domain = domainIn(text);
  const set = (account: string, state: TargetState | null): void =>
    step.go({ type: 'setTarget', programmeId: programme.id, account, state });
  return (
    <section className="programme-part" aria-label={words('programme.target.title')}>
      <h3>{words('programme.target.title')}</h3>
      <p className="field-hint">{words('programme.target.hint')}</p>
      <form
        className="programme-propose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (domain !== null) set(domain, 'proposed');
        }}
      >
        <Suggest
          label={words('programme.target.domain')}
          value={text}
          onChange={onText}
          groups={[{ title: words('account.title'), items: suggestions }]}
          maxLength={253}
        />
        <Button small type="submit" isPending={step.isPending} isDisabled={text.trim() === ''}>
          {words('programme.target.propose')}
        </Button>
      </form>
      {isTried && text.trim() !== '' && domain === null && (
        <p className="field-error" role="alert">
          {words('programme.target.noDomain')}
        </p>
      )}
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
      {targets.length > 0 && (
        <ul className="programme-targets" aria-label={words('programme.target.title')}>
          {targets.map(({ domain: account, name, leads, href }) => {
            const target = programme.targets[account];
            if (!target) return null;
            const called = name ?? account;
            return (
              <li key={account}>
                <span className="programme-target-text">
                  <a href={href}>
                    <bdi>{called}</bdi>
                  </a>{' '}
                  <span className="programme-state" data-state={target.state}>
                    {words(`programme.target.${target.state}`)}
                  </span>{' '}
                  <span className="field-hint programme-said">
                    {words(`programme.target.${target.state}By`, [userNameWithin(people, target.by)])}{' '}
                    <Moment at={target.at} now={now} />
                    {words('common.dot')}
                    {words('reports.leads.count', leads, [leads.toLocaleString()])}
                  </span>
                </span>
                <span className="programme-target-ends">
                  {role !== 'marketing' && target.state !== 'approved' && (
                    <Button
                      small
                      icon="check"
                      label={words('programme.target.approveLabel', [called])}
                      onPress={() => set(account, 'approved')}
                    >
                      {words('programme.target.approve')}
                    </Button>
                  )}
                  {role !== 'marketing' && target.state !== 'declined' && (
                    <Button
                      small
                      label={words('programme.target.declineLabel', [called])}
                      onPress={() => set(account, 'declined')}
                    >
                      {words('programme.target.decline')}
                    </Button>
                  )}
                  <Button
                    small
                    look="quiet"
                    icon="close"
                    label={words('programme.target.removeLabel', [called])}
                    onPress={() => set(account, null)}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** The domain in an address, a link or a domain as people paste it; null: there is none. */
function domainIn(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/^.*@/u, '')
    .replace(/[/?#:].*$/u, '')
    .replace(/^www\./u, '');
  return /^[^\s@/.]+(?:\.[^\s@/.]+)+$/u.test(host) && host.length <= 253 ? host : null;
}
