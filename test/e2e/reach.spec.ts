import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { expectChip } from '@/test/e2e/harness/chips';
import type { Stageside } from '@/test/e2e/harness/launch';
import { ownPage, pathOf, serving } from '@/test/e2e/harness/pages';
import { openPanelBeside } from '@/test/e2e/harness/surfaces';
import { addPerson, leadOf, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

/*
 * Native menus, the address bar and the browser's own keys cannot be pressed from here: their events are sent to the
 * worker as the browser sends them, and everything from there on is real. That the panel opens in the turn of a click
 * is not shown by that (there was none); it is open already.
 */

declare const chrome: typeof browser;

/** The browser's own event objects, which can be told to happen. */
type Happening = { dispatch(...told: readonly unknown[]): void };

const message = ownPage('thread-conversation-view-off');

test.use({ launch: { gmail: serving(message) } });

/** Has one of the browser's events happen in the worker, over the tab in front. */
async function happen(
  { context }: Stageside,
  event: 'contextMenus.onClicked' | 'commands.onCommand',
  told: unknown,
): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(
    async ({ event, told }) => {
      const [area = '', name = ''] = event.split('.');
      const [tab] = await chrome.tabs.query({ active: true, url: 'https://mail.google.com/*' });
      const areas = chrome as unknown as Record<string, Record<string, Happening>>;
      areas[area]?.[name]?.dispatch(told, tab);
    },
    { event, told },
  );
}

async function openMessage(stageside: Stageside): Promise<{ panel: Page; leadId: string }> {
  await signIn(stageside);
  const leadId = await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', {
    stage: 'mql',
  });
  const tab = await stageside.openGmail(pathOf(message));
  await expectChip(tab, /Tomás/, /to accept/i);
  return { panel: await openPanelBeside(stageside, tab, /Tomás/), leadId };
}

test('a selection and a mail link are looked up in the panel', async ({ stageside }) => {
  await addPerson(stageside, 'Noor Haddad', 'noor@haddad.example');
  const { panel } = await openMessage(stageside);
  // The browser refuses to change an entry that it does not have.
  await stageside.inExtension(
    async (ids) => {
      for (const id of ids) await chrome.contextMenus.update(id, {});
    },
    ['selection', 'link'],
  );

  await happen(stageside, 'contextMenus.onClicked', {
    menuItemId: 'selection',
    selectionText: ' Noor  Haddad',
  });
  await expect(panel.getByRole('article', { name: 'Noor Haddad' })).toBeVisible();

  const linkUrl = 'mailto:neu@ankunft.example?subject=Hello';
  await happen(stageside, 'contextMenus.onClicked', { menuItemId: 'link', linkUrl });
  await expect(panel.getByRole('textbox', { name: 'E-mail' })).toHaveValue('neu@ankunft.example');
});

test('the lead that the tab shows is accepted by a key, and that is undone', async ({ stageside }) => {
  const { panel, leadId } = await openMessage(stageside);
  await happen(stageside, 'commands.onCommand', 'accept');
  await expect(panel.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  expect(await leadOf(stageside, leadId)).toMatchObject({ acceptedAt: expect.any(Number) });
  await panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(async () => {
    expect(await leadOf(stageside, leadId)).toMatchObject({ acceptedAt: null });
  }).toPass();

  await happen(stageside, 'commands.onCommand', 'give-back');
  await expect(panel.getByText('Wrong person or territory')).toBeVisible();
});

test('the address bar finds leads, whatever their names hold, and opens them', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Noor <b> & "Sons"', 'noor@haddad.example');
  await addPerson(stageside, 'Norbert Ott', 'ott@keel.example');
  const [worker] = stageside.context.serviceWorkers();
  const typed = await worker?.evaluate(
    async (text) =>
      new Promise<readonly { readonly content: string }[]>((resolve) => {
        const { onInputChanged } = chrome.omnibox as unknown as { onInputChanged: Happening };
        onInputChanged.dispatch(text, resolve);
      }),
    'no',
  );
  expect(typed?.map(({ content }) => content)).toEqual(['noor@haddad.example', 'ott@keel.example', '+ no']);

  const opened = stageside.context.waitForEvent('page');
  await worker?.evaluate((text) => {
    const { onInputEntered } = chrome.omnibox as unknown as { onInputEntered: Happening };
    onInputEntered.dispatch(text, 'newForegroundTab');
  }, 'noor@haddad.example');
  await expect((await opened).getByRole('article', { name: 'Noor <b> & "Sons"' })).toBeVisible();
});

test('Chromium takes the suggested keys, and Options shows them', async ({ stageside }) => {
  await signIn(stageside);
  const options = await stageside.openPage('options', '#shortcuts');
  const section = options.getByRole('region', { name: 'Shortcuts' });
  for (const key of ['S', 'O', 'Y', 'G'])
    await expect(section.getByText(new RegExp(String.raw`Alt\+Shift\+${key}|⌥⇧${key}`, 'u'))).toBeVisible();
  await expect(section.getByText('No key yet')).toHaveCount(1);
});
