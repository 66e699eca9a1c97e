import { describe, expect, it } from 'vitest';
import { letterText } from '@/test/tools/roundcube/letter-text.mjs';
import { letters } from '@/test/tools/roundcube/mailbox.mjs';
import { mayInstallPackages } from '@/test/tools/setup/apt.mjs';
import { ensureRoundcube, whyNoRoundcube } from '@/test/tools/setup/roundcube.mjs';

const whole = new Map([
  ['roundcube-core', '1.6.5+dfsg-1'],
  ['roundcube-sqlite3', '1.6.5+dfsg-1'],
  ['dovecot-imapd', '1:2.3.19.1+dfsg1-2.1'],
  ['php-cli', '2:8.2+93'],
]);

describe('the webmail of the browser tests', () => {
  it('is there with all of its packages, or is named with those that are missing', () => {
    expect(whyNoRoundcube(whole)).toBeUndefined();
    const missing = new Map([...whole].filter(([name]) => name !== 'php-cli'));
    expect(whyNoRoundcube(missing)).toBe(
      'Roundcube (apt-get install php-cli: needs root, and Debian or Ubuntu)',
    );
  });

  it('is left out by name with a Dovecot that reads another configuration', () => {
    const newer = new Map([...whole, ['dovecot-imapd', '1:2.4.1+dfsg1-6']]);
    expect(whyNoRoundcube(newer)).toContain('its Dovecot is 1:2.4.1');
  });

  it('is installed only where something is missing and root may', async () => {
    const asked: string[] = [];
    let installed: ReadonlyMap<string, string> = new Map();
    const machine = {
      installed: () => installed,
      install: async (names: readonly string[]) => {
        asked.push(names.join(' '));
        installed = whole;
        return undefined;
      },
    };
    expect(await ensureRoundcube({ ...machine, mayInstall: false })).toMatch(/^not run: Roundcube /);
    expect(asked).toEqual([]);
    expect(await ensureRoundcube({ ...machine, mayInstall: true })).toMatch(/^installed roundcube-core, /);
    expect(await ensureRoundcube({ ...machine, mayInstall: true })).toBe('up to date');
    expect(asked).toHaveLength(1);
  });

  it('fails nothing where it cannot be installed, and says why', async () => {
    const install = async () => 'E: Unable to locate package roundcube-core';
    const note = await ensureRoundcube({ installed: () => new Map(), mayInstall: true, install });
    expect(note).toMatch(/^not run: Roundcube .*: E: Unable to locate package roundcube-core$/);
  });

  it('takes packages from root’s own system alone', () => {
    const exists = () => true;
    expect(mayInstallPackages({ platform: 'linux', userId: 0, exists })).toBe(true);
    expect(mayInstallPackages({ platform: 'linux', userId: 1000, exists })).toBe(false);
    expect(mayInstallPackages({ platform: 'darwin', userId: 0, exists })).toBe(false);
  });
});

describe('a seeded letter', () => {
  const sent = { at: new Date('2026-03-02T08:00:00Z'), id: 'a@seed.example' };

  it('quotes a name with a comma, and encodes one outside ASCII in words of lawful length', () => {
    const from = (name: string) =>
      letterText({ subject: 'x', from: [name, 'a@b.example'], text: '' }, sent).split('\r\n')[0];
    expect(from('Okafor, "Ada"')).toBe(String.raw`From: "Okafor, \"Ada\"" <a@b.example>`);
    expect(from('Tomás')).toBe('From: =?UTF-8?B?VG9tw6Fz?= <a@b.example>');
    const long = letterText({ subject: 'é'.repeat(60), from: ['', 'a@b.example'], text: '' }, sent);
    expect([...long.matchAll(/=\?.*?\?=/g)].every(([word]) => word.length <= 75)).toBe(true);
    expect(long).toContain('From: a@b.example\r\n');
  });

  it('is of people who do not exist', () => {
    const texts = letters.map((letter) => JSON.stringify(letter)).join('\n');
    const hosts = [...texts.matchAll(/@([\w.-]*\w)/g)].map(([, host]) => host);
    expect(hosts.length).toBeGreaterThan(30);
    expect(hosts.filter((host) => !host?.endsWith('.example'))).toEqual([]);
  });
});
