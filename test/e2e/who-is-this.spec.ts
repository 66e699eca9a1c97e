import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { findingsInBothLooks } from '@/test/e2e/harness/axe';
import type { Stageside } from '@/test/e2e/harness/launch';
import { addPerson, carryOut, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';
import { personSeen } from '@/test/messaging/person-seen';

declare const chrome: typeof browser;

/** As narrow as a browser lets the panel be. */
const narrow = { width: 360, height: 900 };

const longName = 'Maximiliane-Theodora von Hohenlohe-Waldenburg-Schillingsfürst zu Bartenstein';

function onLinkedIn(slug: string, name: string, more: Partial<PersonSeen> = {}): PersonSeen {
  return personSeen({
    keys: [`in:${slug}`],
    role: 'subject',
    name,
    profileUrl: `https://www.linkedin.com/in/${slug}`,
    ...more,
  });
}

/** What a script on a page of that tab would say. */
function page(site: string, people: readonly PersonSeen[], results: readonly PersonSeen[] = []): PageSeen {
  const health = { state: 'ok', places: 1, recognised: 1, rungs: {} } as const;
  return { site, account: '', view: 'record', mailbox: null, confirmed: true, people, results, health };
}

/** The states in which the panel asks who somebody is, each with the words by which it is known to be there. */
const states: readonly (readonly [string, PageSeen, RegExp])[] = [
  [
    'possible',
    page('linkedin', [
      onLinkedIn('max', longName, { company: 'Acme Maschinenbau GmbH', title: 'Head of Purchasing' }),
      onLinkedIn('yuki', 'Yuki Hanada'),
    ]),
    /Possibly a lead already/u,
  ],
  [
    'tie',
    page('hubspot', [
      personSeen({ keys: ['mail:info@twin.example'], role: 'subject', email: 'info@twin.example' }),
    ]),
    /2 leads carry/u,
  ],
  [
    'disagreement',
    page('hubspot', [
      personSeen({
        keys: ['mail:vera@lund.example'],
        role: 'subject',
        email: 'vera@lund.example',
        name: 'Vera Lund',
        company: 'Nordlys AS',
        title: 'Chief Executive Officer',
        siteStage: 'Customer',
      }),
    ]),
    /says: Customer/u,
  ],
  [
    'several',
    page(
      'linkedin',
      [],
      [
        onLinkedIn('vera', 'Vera Lund', { role: 'result', title: 'Buyer', company: 'Lund' }),
        onLinkedIn('max', longName, { role: 'result', title: 'Head of Purchasing' }),
        onLinkedIn('nadia', 'نادية المصري', { role: 'result', title: 'مديرة المشتريات' }),
      ],
    ),
    /3 people on this page/u,
  ],
];

async function people(stageside: Stageside): Promise<void> {
  await signIn(stageside);
  await addPerson(stageside, longName, 'm@acme.example', { stage: 'mql', company: 'Acme Maschinenbau' });
  await addPerson(stageside, 'Vera Lund', 'vera@lund.example', { company: 'Lund' });
  const twin = { emails: ['info@twin.example'], profiles: [], records: [] };
  for (const name of ['Ada Twin', 'Bea Twin'])
    await carryOut(stageside, {
      type: 'addLead',
      person: { name, ...twin },
      capturedFrom: 'hand',
      evenIfDuplicate: true,
    });
}

/** The panel beside a tab that shows this. */
async function panelBeside(stageside: Stageside, seen: PageSeen): Promise<Page> {
  const tabId = await stageside.inExtension(async () => {
    const { id } = await chrome.tabs.create({ url: 'about:blank', active: false });
    return id;
  }, null);
  const panel = await stageside.openPage('sidepanel', `?tab=${tabId}`);
  await panel.setViewportSize(narrow);
  // By then the tab has loaded, and what it showed before was forgotten.
  await expect(panel.getByText(/Nobody on this page/u)).toBeVisible();
  await stageside.inExtension(async ({ key, shown }) => chrome.storage.session.set({ [key]: shown }), {
    key: `tab:${tabId}`,
    shown: seen,
  });
  return panel;
}

test('the panel asks who somebody is, for everybody and at any width', async ({ stageside }) => {
  await people(stageside);
  for (const [name, seen, words] of states) {
    const panel = await panelBeside(stageside, seen);
    await expect(panel.getByText(words).first()).toBeVisible();
    if (name === 'several') {
      const all = panel.getByRole('checkbox', { name: 'Choose all' });
      await panel.getByText('Choose all').click();
      await expect(all).toBeChecked();
    }
    expect({ name, found: await findingsInBothLooks(panel) }).toEqual({ name, found: [] });
    const over = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ name, over }).toEqual({ name, over: 0 });
    await panel.close();
  }
});

test('the options show what stages of other sites mean', async ({ stageside }) => {
  await signIn(stageside);
  await stageside.ask('saveSettings', {
    settings: { siteStages: { hubspot: { Customer: 'won', 'Gone fishing': null } } },
  });
  const options = await stageside.openPage('options', '#site-stages');
  await expect(options.getByRole('heading', { name: 'Stages on other sites' })).toBeVisible();
  expect(await findingsInBothLooks(options)).toEqual([]);
});
