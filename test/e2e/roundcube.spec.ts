import type { Page } from '@playwright/test';
import { expectChip, openCard, pressCard, rowChips } from '@/test/e2e/harness/chips';
import type { Stageside } from '@/test/e2e/harness/launch';
import { seenIn } from '@/test/e2e/harness/seen';
import { addPerson, eventsOf, signIn } from '@/test/e2e/harness/team';
import { expect } from '@/test/e2e/harness/test';
import { isWebmailHere, openInbox, openLetter, rowOf, showDetails, test } from '@/test/e2e/harness/webmail';
import { chipsOf, pressChip } from '@/test/tools/pierce.mjs';

/**
 * A real webmail: Debian's Roundcube, with a mailbox in which some senders are leads and others only seem to be. It has
 * no adapter of its own: the user adds it as a site.
 */
test.describe.configure({ mode: 'default' }); // one after the other, in the one webmail that a worker starts

if (isWebmailHere()) {
  test('whoever wrote and is a lead has a chip in the list, and nobody who only looks like one', async ({
    stageside,
    roundcube,
  }) => {
    await addLeads(stageside);
    await switchOn(stageside, roundcube.origin, true);
    const tab = await openInbox(stageside, roundcube);
    await expectChip(tab, /Tomás Ibarra.*Offer for the second line/, /to accept/i);
    expect(await chippedLetters(tab)).toEqual([
      'Tomás Ibarra: Offer for the second line',
      'Yuki Hanada: Delivery dates',
      'Okafor, Ada (Northmill): Quarterly figures',
      'Ben Oakes: Invoice address',
      'דנה לוי: פגישה ביום ראשון',
      ...Array.from({ length: 7 }, () => 'Zofia Malec: Re: Pilot in Poznań'),
    ]);
  });

  test('a lead is accepted in the row', async ({ stageside, roundcube }) => {
    const { tomas } = await addLeads(stageside);
    await switchOn(stageside, roundcube.origin, true);
    const tab = await openInbox(stageside, roundcube);
    await expectChip(tab, /Offer for the second line/, /to accept/i);
    await pressChip(tab, { row: /Offer for the second line/, button: /^accept/i });
    await expectChip(tab, /Offer for the second line/, /accepted|Lead In/i);
    expect((await eventsOf(stageside, tomas)).map(({ kind }) => kind)).toContain('accepted');
  });

  test('an open message shows who wrote and who gets it, and nobody from what is written', async ({
    stageside,
    roundcube,
  }) => {
    await addLeads(stageside);
    await switchOn(stageside, roundcube.origin, true);
    const tab = await openInbox(stageside, roundcube);
    await openLetter(tab, 'Offer for the second line');
    await showDetails(tab);
    await expectChip(tab, /^From Tomás Ibarra/, /to accept/i);
    await expectChip(tab, /^Cc Yuki Hanada/, /to accept/i);
    expect(await chipsOf(tab)).toHaveLength(2);

    const senders = {
      'Speakers this month': 'news@meetup-brno.example',
      'Fwd: who could help': 'greta.lind@fjordkraft.example',
      'Urgent: delivery dates': 'office@hanada-denkl.example',
    };
    for (const [subject, sender] of Object.entries(senders)) {
      await tab.goto(roundcube.origin);
      await openLetter(tab, subject);
      await showDetails(tab);
      await expect
        .poll(async () => recognised(stageside, tab), { message: subject })
        .toEqual([`mail:${sender}`]);
      expect(await chipsOf(tab), subject).toEqual([]);
    }
  });

  test('a message that opens beside the list shows who wrote, and the tab tells of them first', async ({
    stageside,
    roundcube,
  }) => {
    const { yuki } = await addLeads(stageside);
    await switchOn(stageside, roundcube.origin, true);
    const tab = await openInbox(stageside, roundcube);
    const beside = /^$/;
    await rowOf(tab, 'Delivery dates').click();
    await expectChip(tab, beside, /to accept/i);
    await expect
      .poll(async () => (await recognised(stageside, tab))[0])
      .toBe('mail:yuki@hanada-denki.example');
    await openCard(tab, beside);
    await pressCard(tab, /^accept/i);
    await expectChip(tab, /Delivery dates/, /accepted|Lead In/i);
    expect((await eventsOf(stageside, yuki)).map(({ kind }) => kind)).toContain('accepted');

    await rowOf(tab, 'Urgent: delivery dates').click();
    await expect
      .poll(async () => (await recognised(stageside, tab))[0])
      .toBe('mail:office@hanada-denkl.example');
    await expectChip(tab, beside, null);
    await rowOf(tab, 'Offer for the second line').click();
    await expectChip(tab, beside, /to accept/i);
    await switchOn(stageside, roundcube.origin, false);
    await expect.poll(async () => chipsOf(tab)).toEqual([]);
  });

  test('what was seen stays known while a message opens in its frame; a contact’s record shows them', async ({
    stageside,
    roundcube,
  }) => {
    await addLeads(stageside);
    await switchOn(stageside, roundcube.origin, true);
    const tab = await openInbox(stageside, roundcube);
    await expectChip(tab, /Offer for the second line/, /to accept/i);
    await expect.poll(async () => recognised(stageside, tab)).toContain('mail:tomas.ibarra@calderon.example');
    const opened = tab.frameLocator('#messagecontframe');
    await rowOf(tab, 'Delivery dates').click();
    await expect(opened.getByText('Three dates would suit us.')).toBeVisible();
    expect(await recognised(stageside, tab)).toContain('mail:tomas.ibarra@calderon.example');

    await opened.locator('body').evaluate(() => {
      const { rcmail } = globalThis as unknown as { rcmail: { command(...words: string[]): void } };
      rcmail.command('add-contact', 'Yuki Hanada <yuki@hanada-denki.example>');
    });
    await expect(tab.getByText('Contact added successfully')).toBeVisible();
    await tab.goto(`${roundcube.origin}/?_task=addressbook`);
    await tab.locator('#contacts-table').getByText('Yuki Hanada').click();
    await expectChip(tab, /^/, /to accept/i);
    await tab.goto(`${roundcube.origin}/?_task=addressbook&_action=show&_source=0&_cid=1`);
    await expectChip(tab, /^/, /to accept/i);
  });

  test('people whom one writes to are shown, and the letter is sent as it was written', async ({
    stageside,
    roundcube,
  }) => {
    await addLeads(stageside);
    await switchOn(stageside, roundcube.origin, true);
    const tab = await openInbox(stageside, roundcube);
    await openLetter(tab, 'Offer for the second line');
    await tab.getByRole('button', { name: 'Reply all' }).first().click();
    await expectChip(tab, /Tomás Ibarra </, /to accept/i);
    await expectChip(tab, /Yuki Hanada </, /to accept/i);
    await tab.getByRole('button', { name: 'Save' }).click();
    await expect(tab.getByText('Message saved to Drafts.')).toBeVisible();
    await tab.goto(`${roundcube.origin}/?_task=mail&_mbox=Drafts`);
    await rowOf(tab, 'Re: Offer for the second line').waitFor();
    await openLetter(tab, 'Re: Offer for the second line');
    await expect(tab.locator('textarea[name=_to]')).toHaveValue(
      /^Tomás Ibarra <tomas\.ibarra@calderon\.example>,?$/,
    );
  });

  test('a webmail that nobody switched on, or that is off again, is left as it is', async ({
    stageside,
    roundcube,
  }) => {
    await addLeads(stageside);
    const tab = await openInbox(stageside, roundcube);
    await rowOf(tab, 'Offer for the second line').click();
    await expect(tab.frameLocator('#messagecontframe').getByText('Could we look at the offer')).toBeVisible();
    const untouched = await rowMarkup(tab);
    expect(await chipsOf(tab)).toEqual([]);

    await switchOn(stageside, roundcube.origin, true);
    await expectChip(tab, /Delivery dates/, /to accept/i);
    await switchOn(stageside, roundcube.origin, false);
    await expect.poll(async () => chipsOf(tab)).toEqual([]);
    await expect.poll(async () => rowMarkup(tab)).toBe(untouched);
  });
}

/** People of the mailbox whom the user knows; of Ines and Pavel the webmail shows another address or none. */
async function addLeads(stageside: Stageside): Promise<{ readonly tomas: string; readonly yuki: string }> {
  await signIn(stageside);
  const add = async (name: string, email: string): Promise<string> =>
    addPerson(stageside, name, email, { stage: 'mql' });
  const tomas = await add('Tomás Ibarra', 'tomas.ibarra@calderon.example');
  const yuki = await add('Yuki Hanada', 'yuki@hanada-denki.example');
  await add('Ada Okafor', 'ada.okafor@northmill.example');
  await add('Ines Auclair', 'ines@auclair.example');
  await add('Ben Oakes', 'ben+billing@oakline.example');
  await add('Pavel Dvořák', 'pavel.dvorak@kolo.example');
  await add('Liv Berg', 'liv.berg@fjordkraft.example');
  await add('Dana Levi', 'dana.levi@tamar.example');
  await add('Zofia Malec', 'zofia.malec@wrzos.example');
  return { tomas, yuki };
}

async function switchOn(stageside: Stageside, origin: string, on: boolean): Promise<void> {
  await stageside.ask('switchOwnSite', { origin, on });
}

/** Sender and subject of the rows that hold a chip, top to bottom. */
async function chippedLetters(tab: Page): Promise<readonly string[]> {
  const dateAndSize = / \S+ \d\d:\d\d \d+ B /;
  return (await rowChips(tab)).map(({ row }) => row.split(dateAndSize).join(': '));
}

/** Identity keys of everybody whom a tab shows, in the order in which the panel lists them. */
async function recognised(stageside: Stageside, tab: Page): Promise<readonly string[]> {
  const { people, results = [] } = (await seenIn(stageside, tab)) ?? { people: [] };
  return [...people, ...results].flatMap(({ keys }) => keys);
}

/** A row's own markup, but for what the webmail itself changes in it. */
async function rowMarkup(tab: Page): Promise<string> {
  return rowOf(tab, 'Delivery dates').evaluate((row) => row.outerHTML);
}
