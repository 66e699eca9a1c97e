// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mailPeople } from '@/lib/overlay/mail-people';
import { gmail } from '@/lib/sites/gmail/adapter';
import { outlook } from '@/lib/sites/outlook/adapter';
import { loadFixtures, parsePage } from '@/test/contract/fixtures';

/** Addresses of whom one of our pages is about. */
function aboutOf(adapter: typeof gmail, name: string): (string | null)[] {
  const page = loadFixtures(`test/fixtures/${adapter.id}`).find((one) => one.name === name);
  const { url, viewer } = page?.expected ?? { url: '' };
  const own = viewer?.email === undefined ? [] : [viewer.email];
  const reading = adapter.read(parsePage(page?.html ?? ''), new URL(url), { ownAddresses: own });
  return mailPeople(reading, adapter).people.map(({ email }) => email);
}

describe('a page of a mailbox', () => {
  it('is about nobody where it is a list', () => {
    expect(aboutOf(gmail, 'inbox')).toEqual([]);
    expect(aboutOf(outlook, 'inbox')).toEqual([]);
  });

  it('is about the open conversation, whoever stands in the list beside it', () => {
    const contract = [
      'buyers-circle@lists.example',
      'ngozi.eze@ezelogistics.example',
      'sian@pryce-mills.example',
    ];
    expect(new Set(aboutOf(gmail, 'preview-pane-right'))).toEqual(new Set(contract));
    expect(new Set(aboutOf(outlook, 'conversation'))).toEqual(new Set(contract));
  });
});
