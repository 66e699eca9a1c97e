// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { BadArguments, readArguments } from '#tools/recognise/arguments.mjs';
import { printReport } from '#tools/recognise/print.mjs';
import { gmail } from '@/lib/sites/gmail/adapter';
import { parsePage } from '@/test/contract/fixtures';
import { reportPage } from '@/test/tools/recognise/page-report';

const page = 'test/fixtures/gmail/thread.html';
const url = 'https://mail.google.com/mail/u/0/#inbox';

describe('what is typed', () => {
  it('is a page, its address, and whose mailbox it is', () => {
    expect(readArguments(['--url', url, page, '--me', ' A@B.example', '--me', 'c@d.example'])).toEqual({
      url: new URL(url),
      file: page,
      json: undefined,
      own: ['a@b.example', 'c@d.example'],
    });
  });

  it.each([
    [[page], '--url is missing'],
    [['--url', 'inbox', page], '--url is no address'],
    [['--url', 'file:///etc/hosts', page], '--url is no web address'],
    [['--url', url], 'The saved page is missing'],
    [['--url', url, 'nowhere.html'], 'There is no file nowhere.html'],
    [['--url', url, 'test'], 'This is no file'],
    [['--url', url, page, page], 'One page at a time'],
    [['--url', url, page, '--me', 'anna'], '--me is no address'],
    [['--url', url, page, '--json', 'nowhere/out.json'], 'There is no folder for nowhere/out.json'],
    [['--url', url, page, '--colour'], "Unknown option '--colour'"],
  ])('is refused with a reason: %j', (args, reason) => {
    expect(() => readArguments(args)).toThrow(BadArguments);
    expect(() => readArguments(args)).toThrow(reason);
  });
});

describe('the report', () => {
  const html =
    '<div role="main"><div class="gE"><h3 id="t"><b class="gD" email="a@b.example" name="Anna B"></b>';
  const document = parsePage(`${html}<i class="go x"></i></h3></div></div>`);
  const report = reportPage('gmail', url, gmail.read(document, new URL(url), { ownAddresses: [] }));

  it('has the shape of expected.json, with health and the place of each chip', () => {
    expect(report).toMatchObject({
      url,
      site: 'gmail',
      view: 'thread',
      health: { state: 'ok', places: 1, recognised: 1 },
      contacts: [{ name: 'Anna B', email: 'a@b.example', role: 'sender', anchor: 'h3#t (before i.go.x)' }],
    });
  });

  it('can be read by a person', () => {
    expect(printReport(report)).toContain('Anna B <a@b.example>, sender\n     chip h3#t (before i.go.x)');
    expect(printReport(report)).toContain('health   ok, 1 of 1 places recognised');
  });
});
