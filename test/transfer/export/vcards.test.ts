import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardVersions, vcards, type CardChoices } from '@/lib/transfer/export/vcards';
import type { Lead } from '@/lib/funnel/log/lead';
import { runs } from '@/test/chance';
import { readAll } from '@/test/transfer/reading';
import { anyPerson, leadWith, pagesOf, textOf } from './people';

async function written(leads: readonly Lead[], choices: CardChoices): Promise<string> {
  return textOf(vcards(pagesOf(leads.map((lead) => ({ lead }))), choices));
}

const ada = leadWith({
  name: 'Ada; Countess, of\nLovelace',
  emails: ['ada@example.com', 'ada@home.example'],
  profiles: ['https://www.linkedin.com/in/ada'],
  company: 'Engines',
  title: 'Head',
  phone: '+49 30 1234',
  stage: 'sql',
  tags: ['secret'],
});

describe('a file of cards', () => {
  it('holds what an address book takes, in version 4.0', async () => {
    expect((await written([ada], { version: '4.0' })).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      String.raw`FN:Ada\; Countess\, of\nLovelace`,
      String.raw`N:;Ada\; Countess\, of\nLovelace;;;`,
      'EMAIL;PREF=1:ada@example.com',
      'EMAIL:ada@home.example',
      'ORG:Engines',
      'TITLE:Head',
      'TEL;VALUE=text:+49 30 1234',
      'URL:https://www.linkedin.com/in/ada',
      `UID:urn:uuid:${ada.id}`,
      'REV:20260302T090000Z',
      'END:VCARD',
      '',
    ]);
  });

  it('says the same in version 3.0', async () => {
    const text = await written([ada], { version: '3.0' });
    expect(text).toContain('VERSION:3.0\r\n');
    expect(text).toContain(
      'EMAIL;TYPE=INTERNET,PREF:ada@example.com\r\nEMAIL;TYPE=INTERNET:ada@home.example',
    );
    expect(text).toContain('TEL:+49 30 1234\r\n');
    expect(text).not.toContain('KIND');
  });

  it('tells what the team thinks of them only where that was asked for', async () => {
    expect(await written([ada], { version: '4.0' })).not.toMatch(/secret|sql|CATEGORIES/u);
    const asked = await written([ada], {
      version: '4.0',
      categoriesOf: ({ tags }) => ['Sales, ready', ...tags],
    });
    expect(asked).toContain(String.raw`CATEGORIES:Sales\, ready,secret`);
  });

  it('folds long lines at 75 bytes, never within a character', async () => {
    const text = await written([leadWith({ name: '漢🙂ä'.repeat(80) })], { version: '4.0' });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`FN:${'漢🙂ä'.repeat(80)}\r\n`);
  });

  it('calls somebody without a name by what identifies them', async () => {
    expect(await written([leadWith({ emails: ['ada@example.com'] })], { version: '4.0' })).toContain(
      'FN:ada@example.com\r\n',
    );
  });

  it('is read again as the same people', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPerson, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...cardVersions),
        async (people, version) => {
          const text = await written(
            people.map((person) => leadWith(person)),
            { version },
          );
          const { ready, refused } = await readAll(new Blob([text]));
          expect(refused).toEqual([]);
          expect(ready.map(({ lead }) => lead.person)).toEqual(
            people.map(({ name, emails, profiles, company, title, phone }) => ({
              name,
              emails,
              profiles,
              records: [],
              ...(company === null ? {} : { company }),
              ...(title === null ? {} : { title }),
              ...(phone === null ? {} : { phone }),
            })),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
