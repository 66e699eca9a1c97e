import { useEffect, useState, type ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/button/Button';
import { ShortcutList } from '@/components/options/ShortcutList';
import { Section } from '@/components/options/Section';
import { logProblem } from '@/lib/log';
import { shortcuts } from '@/lib/shortcuts';
import { words } from '@/lib/words';

/** Chromium's own list; it is no link, but a tab of it can be opened. */
const chromiumList = 'chrome://extensions/shortcuts';

/** The keys that are in force, which may be others than we suggested, and the other ways in. */
export function ShortcutsSection(): ReactElement {
  const keys = useKeys();
  return (
    <Section id="shortcuts" title={words('options.shortcuts.title')} about={words('options.shortcuts.about')}>
      <ShortcutList
        shortcuts={shortcuts.map(({ id }) => ({
          id,
          does: words(`reach.shortcut.${wordOf(id)}`),
          key: keys.get(id) ?? '',
        }))}
      />
      {import.meta.env.BROWSER === 'firefox' ? (
        <p className="field-hint">{words('options.shortcuts.changeHere')}</p>
      ) : (
        <div className="option-buttons">
          <Button onPress={() => void browser.tabs.create({ url: chromiumList })}>
            {words('options.shortcuts.change')}
          </Button>
        </div>
      )}
      <p className="field-hint">{words('options.shortcuts.addressBar')}</p>
      <p className="field-hint">{words('options.shortcuts.menu')}</p>
    </Section>
  );
}

/** Asked anew whenever the tab is come back to: they are changed in another one. */
function useKeys(): ReadonlyMap<string, string> {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const ended = new AbortController();
    const read = async (): Promise<void> => {
      const all = await browser.commands.getAll();
      if (!ended.signal.aborted)
        setKeys(new Map(all.map(({ name = '', shortcut = '' }) => [name, shortcut])));
    };
    const look = (): void =>
      void read().catch((error: unknown) => logProblem('options', 'shortcuts are not known', error));
    look();
    window.addEventListener('focus', look, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return keys;
}

/** A message's name holds no hyphen. */
function wordOf<Id extends string>(id: Id): Underscored<Id> {
  return id.replaceAll('-', '_') as Underscored<Id>;
}

type Underscored<Id extends string> = Id extends `${infer Before}-${infer After}`
  ? Underscored<`${Before}_${After}`>
  : Id;
