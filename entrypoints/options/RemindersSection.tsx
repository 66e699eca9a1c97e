import { useEffect, useState, type ReactElement } from 'react';
import { Switch } from 'react-aria-components/Switch';
import { browser } from 'wxt/browser';
import { Section } from '@/components/options/Section';
import { useSaving } from '@/components/options/use-saving';
import { logProblem } from '@/lib/log';
import { words } from '@/lib/words';

const asked = { permissions: ['notifications' as const] };

/** Notifications of what becomes overdue. Being allowed to show them is all that there is to it: nothing else is kept. */
export function RemindersSection(): ReactElement {
  const [isOn, setOn] = useState(false);
  const [isDenied, setDenied] = useState(false);
  const [saving, keep] = useSaving(async (on: boolean) => {
    setDenied(false);
    // Asked in the turn of the click, before anything else: the browser wants it so.
    const isDone = on ? await browser.permissions.request(asked) : await browser.permissions.remove(asked);
    if (isDone) setOn(on);
    else setDenied(on);
  });
  useEffect(() => {
    browser.permissions
      .contains(asked)
      .then(setOn)
      .catch((error: unknown) => logProblem('options', 'it is unknown whether reminders are on', error));
  }, []);
  return (
    <Section
      id="reminders"
      title={words('options.reminders.title')}
      about={words('options.reminders.about')}
      {...(isDenied ? {} : { saving })}
    >
      <div className="site-head">
        <h3 id="reminders-overdue">{words('options.reminders.overdue')}</h3>
        <Switch
          className="switch-control"
          isSelected={isOn}
          onChange={keep}
          aria-labelledby="reminders-overdue"
        >
          <span className="switch-track" aria-hidden="true" />
        </Switch>
      </div>
      {isDenied && (
        <p className="field-error" role="alert">
          {words('options.reminders.denied')}
        </p>
      )}
    </Section>
  );
}
