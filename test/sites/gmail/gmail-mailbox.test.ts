// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { gmail } from '@/lib/sites/gmail/adapter';
import { parsePage } from '@/test/contract/fixtures';

const url = new URL('https://mail.google.com/mail/u/1/#inbox');

/** The mailbox that a page with this title, and this in its banner, proposes. */
function mailboxOf(title: string, banner = ''): string | null | undefined {
  const page = parsePage('<header role="banner"></header>');
  page.title = title;
  page.querySelector('header')?.insertAdjacentHTML('beforeend', banner);
  return gmail.mailboxOf?.(url, page);
}

describe('the mailbox', () => {
  it.each([
    ['Inbox (3) - anna@quistworks.example - Gmail', 'anna@quistworks.example'],
    ['Posteingang - Anna@Quistworks.example - Quistworks-Mail', 'anna@quistworks.example'],
    ['דואר נכנס - \u202aanna@quistworks.example\u202c - Gmail', 'anna@quistworks.example'],
    ['A - B - c@d.example - anna@quistworks.example - Works - Mail', 'anna@quistworks.example'],
    ['Mail c@d.example now - anna@quistworks.example - Gmail', 'anna@quistworks.example'],
  ])('is proposed by the title %s', (title, mailbox) => expect(mailboxOf(title)).toBe(mailbox));

  it.each([
    '',
    'Gmail',
    'Inbox - Gmail',
    'anna@quistworks.example - Gmail',
    'Inbox - anna@quistworks.example',
  ])('is not guessed from %j', (title) => expect(mailboxOf(title)).toBeNull());

  it("is proposed by the account's link where the title says nothing", () => {
    const link = (label: string) =>
      `<a href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="${label}"></a>`;
    expect(mailboxOf('Gmail', link('Account: Anna Quist &#10;(anna@quistworks.example)'))).toBe(
      'anna@quistworks.example',
    );
    expect(mailboxOf('Gmail', link('Account'))).toBeNull();
    expect(
      mailboxOf('Gmail', '<a href="https://elsewhere.example/" aria-label="a@b.example"></a>'),
    ).toBeNull();
  });
});
