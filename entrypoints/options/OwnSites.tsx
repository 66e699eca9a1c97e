import { useState, type ReactElement } from 'react';
import { EditableList } from '@/components/options/EditableList';
import { send } from '@/lib/messaging/send';
import { switchOwnSiteOn } from '@/lib/messaging/site-access';
import { patternOfOrigin, siteOf } from '@/lib/sites/hosts';
import { words } from '@/lib/words';

type Props = {
  /** Origins, in the order in which they were added. */
  readonly ownSites: readonly string[];
  /** Saves, and says how it went. */
  readonly keep: (work: () => Promise<unknown>) => void;
};

/** Sites that the user adds: any page with people on it, read by what pages have in common. */
export function OwnSites({ ownSites, keep }: Props): ReactElement {
  const [denied, setDenied] = useState<string | null>(null);
  // Asked in the turn of the click, before anything else: the browser wants it so.
  const add = (origin: string): void =>
    keep(async () => setDenied((await switchOwnSiteOn(origin, patternOfOrigin(origin))) ? null : origin));
  return (
    <>
      <EditableList
        title={words('options.ownSites.title')}
        hint={words('options.ownSites.about')}
        items={ownSites.map((origin) => ({ id: origin, text: origin }))}
        none={words('options.ownSites.none')}
        noneHint={words('options.ownSites.noneHint')}
        addLabel={words('options.ownSites.add')}
        addButton={words('options.ownSites.addButton')}
        removeLabel={(origin) => words('options.ownSites.remove', [origin])}
        check={(typed) => problemOf(typed, ownSites)}
        onAdd={(typed) => add(originOf(typed) ?? typed)}
        onRemove={(origin) => keep(async () => send('switchOwnSite', { origin, on: false }))}
        onPutBack={(_place, origin) => add(origin)}
      />
      {denied !== null && (
        <p className="field-error" role="alert">
          {words('options.sites.denied', [denied])}
        </p>
      )}
    </>
  );
}

/** The origin that somebody means: with or without a scheme, any page of the site. */
function originOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { origin, protocol, hostname } = new URL(address);
  const isHost = hostname === 'localhost' || /[.:]/u.test(hostname);
  return /^https?:$/u.test(protocol) && isHost ? origin : null;
}

function problemOf(typed: string, ownSites: readonly string[]): string | null {
  const origin = originOf(typed);
  if (origin === null) return words('options.ownSites.invalid');
  if (ownSites.includes(origin)) return words('options.ownSites.already');
  return siteOf(new URL(origin)) === null ? null : words('options.ownSites.known');
}
