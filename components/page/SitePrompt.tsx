import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import './page.css';

type Props = {
  /** The site's name, or the host of a page that is none of ours. */
  readonly name: string;
  /** `off`: a site of ours that is switched off; `unknown`: any other page; `once`: its people were looked for once. */
  readonly state: 'off' | 'unknown' | 'once';
  /** Keeps the site on from now on. @returns false where the browser was not allowed to read it */
  readonly onKeep: () => Promise<boolean>;
  /** Looks for people once. Absent: it cannot be done from here. @returns false where the page cannot be read */
  readonly onRecognise?: (() => Promise<boolean>) | undefined;
};

/** Nothing is read on the page of the tab: offers to, once or from now on. */
export function SitePrompt({ name, state, onKeep, onRecognise }: Props): ReactElement {
  const [problem, setProblem] = useState<'denied' | 'unreadable' | null>(null);
  const [pending, setPending] = useState<'once' | 'keep' | null>(null);
  const run = (what: 'once' | 'keep', work: () => Promise<boolean>): void => {
    setProblem(null);
    setPending(what);
    const failed = what === 'keep' ? 'denied' : 'unreadable';
    void work()
      .then(
        (isDone) => setProblem(isDone ? null : failed),
        () => setProblem('unreadable'),
      )
      .finally(() => setPending(null));
  };
  return (
    <section className="mailbox-prompt" aria-label={words('common.site.label')}>
      {state !== 'once' && (
        <>
          <h2>
            <bdi>
              {state === 'off' ? words('common.site.off', [name]) : words('common.site.unknown', [name])}
            </bdi>
          </h2>
          <p className="mailbox-why">{words('common.site.why')}</p>
        </>
      )}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem === 'denied' ? words('common.site.denied', [name]) : words('common.site.unreadable')}
        </p>
      )}
      <div className="site-prompt-ways">
        {onRecognise && state !== 'once' && (
          <Button
            small
            look="primary"
            isPending={pending === 'once'}
            onPress={() => run('once', onRecognise)}
          >
            {words('common.site.once')}
          </Button>
        )}
        <Button small isPending={pending === 'keep'} onPress={() => run('keep', onKeep)}>
          {state === 'off' ? words('common.site.switchOn', [name]) : words('common.site.always', [name])}
        </Button>
      </div>
    </section>
  );
}
