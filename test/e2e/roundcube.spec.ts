import { addPerson, signIn } from '@/test/e2e/harness/team';
import { isWebmailHere, openInbox, rowOf, test } from '@/test/e2e/harness/webmail';
import { expect } from '@/test/e2e/harness/test';
import { chipsOf } from '@/test/tools/pierce.mjs';

/** A real webmail: Debian's Roundcube with a mailbox in which some senders are leads, and others seem to be. */
const webmail = isWebmailHere();

if (webmail) {
  test('a webmail that nobody switched on is left as it is', async ({ stageside, roundcube }) => {
    await signIn(stageside);
    await addPerson(stageside, 'Tomás Ibarra', 'tomas.ibarra@calderon.example', { stage: 'mql' });
    const tab = await openInbox(stageside, roundcube);
    await rowOf(tab, 'Offer for the second line').click();
    await expect(tab.frameLocator('#messagecontframe').getByText('Could we look at the offer')).toBeVisible();
    expect(await chipsOf(tab)).toEqual([]);
  });
}
