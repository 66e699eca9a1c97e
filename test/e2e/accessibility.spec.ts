import type { FormStep } from '@/components/next/next-steps';
import { findings } from '@/test/e2e/harness/axe';
import { carryOut, addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

/** Those next steps that ask something first, as the funnel's own list names them. */
const formSteps: readonly FormStep[] = [
  'answerReturn',
  'qualify',
  'validate',
  'giveBack',
  'assign',
  'snooze',
  'outcome',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { look: { colorScheme } } });

    test('axe finds nothing in chips and the card', async ({ stageside }) => {
      await signIn(stageside);
      // Closed roots are closed to axe as well: here alone they are opened, before any of our code runs.
      await stageside.context.addInitScript(() => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function open(options) {
          return attach.call(this, { ...options, mode: 'open' });
        };
      });
      const page = await stageside.openPage('practice');
      const chip = page.getByRole('button', { name: /to accept/i }).first();
      await chip.click();
      const card = page.getByRole('dialog');
      await expect(card).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await card.getByRole('button', { name: /give back/i }).click();
      await page.waitForTimeout(300);
      expect(await findings(page)).toEqual([]);
    });

    for (const name of ['popup', 'sidepanel', 'options', 'reports', 'practice'] as const) {
      test(`axe finds nothing in ${name}`, async ({ stageside }) => {
        await signIn(stageside, { colleagues: [{ id: 'c1', name: 'Iker Sol' }] });
        const leadId = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', {
          stage: 'mql',
          company: 'Hanada Denki',
        });
        await carryOut(stageside, { type: 'noteLead', leadId, text: 'Asked for prices twice.' });
        const page = await stageside.openPage(name);
        await expect(page.locator('main, [role=main]').first()).toBeVisible();
        await page.waitForTimeout(500);
        expect(await findings(page)).toEqual([]);
      });
    }

    test('axe finds nothing in a lead and in the forms behind its next steps', async ({ stageside }) => {
      test.setTimeout(120_000);
      const me = await signIn(stageside, { colleagues: [{ id: 'c1', name: 'Iker Sol' }] });
      const yuki = await addPerson(stageside, 'Yuki Hanada', 'yuki@hanada-denki.example', { stage: 'mql' });
      await addPerson(stageside, 'Vera Lund', 'vera@lund.example', { stage: 'sqo', owner: me.id });
      await addPerson(stageside, 'Wim Back', 'wim@back.example', { stage: 'mql' });
      const wim = await addPerson(stageside, 'Xu Gone', 'xu@gone.example', { stage: 'mql' });
      await carryOut(stageside, { type: 'giveBackLead', leadId: wim, reason: 'bad-data' });
      await carryOut(stageside, { type: 'noteLead', leadId: yuki, text: 'Asked for prices twice.' });
      const page = await stageside.openPage('sidepanel');
      for (const name of ['Yuki', 'Vera', 'Xu']) {
        await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill(name);
        await page.getByRole('option', { name: new RegExp(name) }).click();
        const steps = page.getByRole('region', { name: 'Next steps' });
        await expect(steps).toBeVisible();
        expect({ name, found: await findings(page) }).toEqual({ name, found: [] });
        let opened = 0;
        for (const step of formSteps) {
          const button = steps.locator(`[data-step='${step}'] button`);
          if ((await button.count()) === 0) continue;
          await button.click();
          await expect(steps.getByRole('form')).toBeVisible();
          await page.waitForTimeout(200);
          expect({ name, step, found: await findings(page) }).toEqual({ name, step, found: [] });
          await button.click();
          opened += 1;
        }
        expect({ name, hasForms: opened > 0 }).toEqual({ name, hasForms: true });
      }
    });

    test('axe finds nothing in the pages behind the first ones', async ({ stageside }) => {
      test.setTimeout(120_000);
      await signIn(stageside);
      await stageside.ask('sampleData', { space: 'main', on: true });
      const segmentId = crypto.randomUUID();
      await carryOut(stageside, {
        type: 'saveSegment',
        segmentId,
        changes: {
          name: 'Heads of something',
          does: 'suggest',
          isOn: true,
          filter: {
            match: 'all',
            rules: [
              { field: 'title', not: false, how: 'contains', value: 'head' },
              { field: 'activity', not: true, activity: 'call', atLeast: 3, withinDays: 30 },
            ],
          },
        },
      });
      const alike: string[] = [];
      for (const email of ['ada.l@twins.example', 'adal+x@twins.example'])
        alike.push(await addPerson(stageside, `Ada ${email}`, email, { company: 'Twins' }));
      for (const [name, hash] of [
        ['reports', '#funnel/period/year'],
        ['reports', '#duplicates'],
        ['reports', `#duplicates/${alike.join('/')}`],
        ['reports', '#leads/waiting'],
        ['reports', '#segments'],
        ['reports', '#scoring'],
        ['reports', `#segments/${segmentId}`],
        ['reports', '#quality'],
        ['reports', '#accounts'],
        ['reports', '#programmes'],
        ['options', '#funnel-editor'],
      ] as const) {
        const page = await stageside.openPage(name, hash);
        await expect(page.locator('main, [role=main]').first()).toBeVisible();
        await page.waitForTimeout(700);
        expect({ hash, found: await findings(page) }).toEqual({ hash, found: [] });
        await page.close();
      }
    });
  });
}
