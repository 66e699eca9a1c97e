import { AxeBuilder } from '@axe-core/playwright';
import { carryOut, addPerson, signIn } from '@/test/e2e/harness/team';
import { expect, test } from '@/test/e2e/harness/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { look: { colorScheme } } });

    for (const name of ['popup', 'sidepanel', 'options', 'practice'] as const) {
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
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
          ),
        ).toEqual([]);
      });
    }
  });
}
