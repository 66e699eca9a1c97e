import { gmail } from '@/lib/sites/gmail/adapter';
import { outlook } from '@/lib/sites/outlook/adapter';
import { anyPage } from '@/lib/sites/page/adapter';
import type { SiteAdapter } from '@/lib/sites/site-adapter';
import { conversation as gmailConversation } from '@/test/fixtures/gmail/make/messages.mjs';
import { page as gmailPage } from '@/test/fixtures/gmail/make/page.mjs';
import { listOf as gmailList, row as gmailRow } from '@/test/fixtures/gmail/make/rows.mjs';
import { h, toPage, type Tree } from '@/test/fixtures/make/html.mjs';
import { conversation as outlookConversation } from '@/test/fixtures/outlook/make/messages.mjs';
import { page as outlookPage } from '@/test/fixtures/outlook/make/page.mjs';
import { list as outlookList, row as outlookRow } from '@/test/fixtures/outlook/make/rows.mjs';
import type { Spoof } from './kinds';

/** A page on which a mail is shown, and who reads it. */
export type Structure = {
  readonly adapter: SiteAdapter;
  readonly url: string;
  readonly draw: (mail: Spoof) => string;
};

/** Lists and open messages of the mail clients that are read, and of one that is read as any page. */
export const structures: Readonly<Record<string, Structure>> = {
  'Gmail, a list': {
    adapter: gmail,
    url: 'https://mail.google.com/mail/u/0/#inbox',
    draw: ({ name, email, subject = 'Offer', snippet = '', file }) =>
      toPage(
        gmailPage(
          { title: 'Inbox - Gmail' },
          gmailList([
            gmailRow({ id: ':2a', people: [{ name, email }], subject, snippet, ...labelled(file) }),
          ]),
        ),
      ),
  },
  'Gmail, a message': {
    adapter: gmail,
    url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQkWtRbLmNpSvXzYcDfGh',
    draw: ({ name, email, subject = 'Offer', body = [], replyTo, file }) =>
      toPage(
        gmailPage(
          { title: 'Offer - Gmail' },
          gmailConversation({
            subject,
            lasting: '19a1f00d00000101',
            messages: [
              {
                id: '19a1f00d00000211',
                from: { name, email },
                to: [],
                body: bodyOf(body),
                below: [
                  replyTo === undefined
                    ? null
                    : h(
                        'table.ajC',
                        {},
                        h('tr.ajv', {}, h('td.gG', {}, 'reply-to:'), h('td.gL', {}, replyTo)),
                      ),
                  file === undefined
                    ? null
                    : h('div.aQH', {}, h('span.aZo', { title: file }, h('span.aV3', {}, file))),
                ],
              },
            ],
          }),
        ),
      ),
  },
  'Outlook, a list': {
    adapter: outlook,
    url: 'https://outlook.live.com/mail/0/inbox',
    draw: ({ name, email, subject = 'Offer', snippet = '', file }) =>
      toPage(
        outlookPage(
          {},
          outlookList([
            outlookRow({
              id: 'AQQk1',
              people: [{ name, email }],
              subject,
              snippet,
              cut: true,
              ...(file === undefined ? {} : { files: [file] }),
            }),
          ]),
        ),
      ),
  },
  'Outlook, a message': {
    adapter: outlook,
    url: 'https://outlook.live.com/mail/0/inbox/id/AQQk1',
    draw: ({ name, email, subject = 'Offer', body = [], replyTo, file }) =>
      toPage(
        outlookPage(
          {},
          outlookConversation({
            id: 'AQQk1',
            subject,
            messages: [
              {
                id: '59b8f0b1',
                from: { name, email },
                to: [{ name: 'You' }],
                body: [
                  ...bodyOf(body),
                  ...body.map((line) => h('span', { id: 'MSG_9_FROM', title: line }, line)),
                ],
                below: replyTo === undefined ? [] : [h('div.infoBar', {}, `Replies go to ${replyTo}`)],
                ...(file === undefined ? {} : { files: [file] }),
              },
            ],
          }),
        ),
      ),
  },
  'Any page, a list': {
    adapter: anyPage,
    url: 'https://mail.ourselves.example/?_task=mail&_mbox=INBOX',
    draw: ({ name, email, subject = 'Offer' }) =>
      webmail(
        h(
          'table.messagelist',
          {},
          h(
            'tbody',
            {},
            h(
              'tr.message',
              {},
              h(
                'td.subject',
                {},
                h('span.adr', {}, h('span.rcmContactAddress', { title: email }, name)),
                h('span.subject', {}, h('a', { href: './?_uid=7&_action=show' }, h('span', {}, subject))),
              ),
            ),
          ),
        ),
      ),
  },
  'Any page, a message': {
    adapter: anyPage,
    url: 'https://mail.ourselves.example/?_task=mail&_mbox=INBOX&_uid=7&_action=show',
    draw: ({ name, email, subject = 'Offer', body = [] }) =>
      webmail(
        h(
          'div',
          { id: 'message-header' },
          h('h2.subject', {}, subject),
          h(
            'div.header-summary',
            {},
            'From ',
            h(
              'span.adr',
              {},
              h('a.rcmContactAddress', { href: `mailto:${encodeURIComponent(email)}`, title: email }, name),
            ),
          ),
        ),
        h('div', { id: 'messagebody' }, h('div.message-htmlpart', {}, ...bodyOf(body))),
      ),
  },
};

/** Lines of a message, as text and as everything that a message may pretend. */
function bodyOf(lines: readonly string[]): Tree[] {
  return lines.flatMap((line) => [
    h('p', {}, line),
    h('a', { href: `mailto:${line}`, title: line }, line),
    h('span.gD', { email: line, name: line }, line),
  ]);
}

/** Gmail draws what it finds in a mail as labels of the row, with tooltips. */
function labelled(file: string | undefined): { label?: string } {
  return file === undefined ? {} : { label: file };
}

function webmail(...children: Tree[]): string {
  return toPage(h('html', {}, h('head', {}, h('title', {}, 'Webmail')), h('body', {}, ...children)));
}
