import { chipsOf } from '@/test/tools/pierce.mjs';
import { addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

const origin = 'https://crm.example';
const list = `<!doctype html><title>Contacts</title><table><tbody>
  <tr><td><a href="mailto:tomas.ibarra@calderon.example">Tomás Ibarra</a></td><td>Calderón</td></tr>
  <tr><td><a href="mailto:nobody@elsewhere.example">Nora Body</a></td><td>Elsewhere</td></tr>
</tbody></table>`;

test.use({ launch: { sites: { [`${origin}/contacts`]: list }, grants: [`${origin}/*`] } });

test('a site of the user’s own shows its leads while it is on, and nothing of ours afterwards', async ({
  stageside,
}) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  const tab = await stageside.context.newPage();
  await tab.goto(`${origin}/contacts`);
  const before = await tab.content();
  expect(await chipsOf(tab)).toEqual([]);

  await stageside.ask('switchOwnSite', { origin, on: true });
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(1);

  await stageside.ask('switchOwnSite', { origin, on: false });
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(0);
  expect(await tab.content()).toBe(before);
});

test('people are recognised once at a press, until the tab shows another page', async ({ stageside }) => {
  await signIn(stageside);
  await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
  const tab = await stageside.context.newPage();
  await tab.goto(`${origin}/contacts`);
  await tab.bringToFront();
  const popup = await stageside.pressToolbarIcon(tab);
  await popup.getByRole('button', { name: 'Recognise people here' }).click();
  await expect.poll(async () => (await chipsOf(tab)).length).toBe(1);
  await popup.close();

  await tab.goto(`${origin}/contacts?again`);
  await expect(tab.getByText('Nora Body')).toBeVisible();
  expect(await chipsOf(tab)).toEqual([]);
});
