import { useState, type ReactElement } from 'react';
import { ChipsSwitch } from '@/components/options/ChipsSwitch';
import { Section } from '@/components/options/Section';
import { SiteSwitch } from '@/components/options/SiteSwitch';
import { useSaving } from '@/components/options/use-saving';
import { HealthLine } from '@/components/page/HealthLine';
import { MailboxPrompt } from '@/components/page/MailboxPrompt';
import { withMailbox } from '@/components/page/with-mailbox';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { copyDiagnostic } from '@/lib/messaging/diagnostic';
import { postSettings } from '@/lib/messaging/post-settings';
import { send } from '@/lib/messaging/send';
import { switchSiteOn } from '@/lib/messaging/site-access';
import { useNow } from '@/lib/queries/use-now';
import { siteDescriptions, type SiteDescription } from '@/lib/sites/describe';
import { ownSiteId, patternsOf } from '@/lib/sites/hosts';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { CaptureAPage } from './CaptureAPage';
import { OwnSites } from './OwnSites';
import { save } from './save';
import { SelectorsOfYourOwn } from './SelectorsOfYourOwn';
import { useLastOk } from './use-last-ok';
import { useOpenPages } from './use-open-pages';

type Props = { readonly settings: Settings; readonly definition: FunnelDefinition };

/** Every site with its switch, what is read there, how that fares, and mailboxes that wait to be confirmed. */
export function SitesSection({ settings, definition }: Props): ReactElement {
  const pages = useOpenPages();
  const lastOk = useLastOk();
  const [denied, setDenied] = useState<string | null>(null);
  const [saving, keep] = useSaving(async (work: () => Promise<unknown>) => work());
  const change = ({ id }: SiteDescription, on: boolean): void =>
    keep(async () => {
      setDenied(null);
      if (!on) await send('switchSite', { site: id, on });
      else if (!(await switchSiteOn(id, patternsOf(id)))) setDenied(id);
    });
  return (
    <Section
      id="sites"
      title={words('options.sites.title')}
      about={words('options.sites.about')}
      saving={saving}
    >
      {siteDescriptions.map((site) => {
        const isOn = settings.sites.includes(site.id);
        const seen = pages.filter((page) => page.site === site.id);
        return (
          <SiteSwitch
            key={site.id}
            name={words(site.name)}
            isOn={isOn}
            onChange={(on) => change(site, on)}
            reads={site.reads.map((key) => words(key))}
            leaves={site.leaves.map((key) => words(key))}
            problem={denied === site.id ? words('options.sites.denied', [words(site.name)]) : null}
          >
            {isOn && <Mailboxes settings={settings} definition={definition} pages={seen} />}
            {isOn && site.notice !== undefined && (
              <ChipsSwitch
                site={words(site.name)}
                notice={words(site.notice)}
                isOn={settings.chips.includes(site.id)}
                onChange={(on) => keep(async () => send('switchChips', { site: site.id, on }))}
              />
            )}
            <Health isOn={isOn} pages={seen} okAt={lastOk[site.id]} />
          </SiteSwitch>
        );
      })}
      <OwnSites ownSites={settings.ownSites} keep={keep} />
      {settings.ownSites.length > 0 && (
        <Health isOn pages={pages.filter(({ site }) => site === ownSiteId)} okAt={lastOk[ownSiteId]} />
      )}
      <CaptureAPage sites={settings.sites} />
      <SelectorsOfYourOwn rungs={settings.rungs} onChange={(rungs) => keep(async () => save({ rungs }))} />
    </Section>
  );
}

function Mailboxes({
  settings,
  definition,
  pages,
}: Props & { readonly pages: readonly PageSeen[] }): ReactElement {
  const pageByMailbox = new Map(
    pages.flatMap((page) =>
      page.mailbox === null || settings.me.addresses.includes(page.mailbox)
        ? []
        : [[page.mailbox, page] as const],
    ),
  );
  return (
    <>
      {[...pageByMailbox].map(([mailbox, page]) => (
        <MailboxPrompt
          key={mailbox}
          mailbox={mailbox}
          definition={definition}
          people={settings}
          onConfirm={async () => postSettings(withMailbox(settings, mailbox, page) ?? {})}
        />
      ))}
    </>
  );
}

const worstFirst = ['broken', 'partial', 'degraded', 'ok', 'idle'] as const;

function Health({
  isOn,
  pages,
  okAt,
}: {
  readonly isOn: boolean;
  readonly pages: readonly PageSeen[];
  /** When the site was last read without trouble, wall time in ms; undefined: not yet. */
  readonly okAt: number | undefined;
}): ReactElement {
  const now = useNow(30_000);
  const [worst] = pages.toSorted(
    (a, b) => worstFirst.indexOf(a.health.state) - worstFirst.indexOf(b.health.state),
  );
  if (!isOn) return <p className="field-hint">{words('options.sites.healthOff')}</p>;
  return (
    <>
      {worst ? (
        <HealthLine health={worst.health} onCopy={async () => copyDiagnostic(worst)} />
      ) : (
        <p className="field-hint">{words('options.sites.healthNone')}</p>
      )}
      {okAt !== undefined && worst?.health.state !== 'ok' && (
        <p className="field-hint">{words('options.sites.lastOk', [times.ago(now - okAt)])}</p>
      )}
    </>
  );
}
