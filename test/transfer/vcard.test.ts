import { describe, expect, it } from 'vitest';
import { partsOf, parseProperty } from '@/lib/transfer/vcard/property';
import { readAll, type Read } from './reading';

function card(...lines: readonly string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
}

async function read(...cards: readonly (string | Uint8Array<ArrayBuffer>)[]): Promise<Read> {
  return readAll(new Blob([...cards]));
}

describe('a vCard', () => {
  it('of 2.1 is read with soft line breaks and in its own letters', async () => {
    const { ready } = await read(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B8rgensen;S=C3=B8ren=',
        ' Bo;;;',
        'ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=F8lle;Salg',
        'TEL;FAX:+45 555 0100',
        'TEL;CELL:+45 555 0101',
        'EMAIL;INTERNET;PREF:soren@molle.example',
        'NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0A=',
        'Second = 2',
      ),
    );
    expect(ready[0]?.lead).toMatchObject({
      person: {
        name: 'Søren Bo Jørgensen',
        company: 'Mølle',
        phone: '+45 555 0101',
        emails: ['soren@molle.example'],
      },
      notes: ['First\nSecond = 2'],
    });
  });

  it('of 3.0 is read with folded lines, item groups and shielded signs', async () => {
    const { ready } = await read(
      card(
        'VERSION:3.0',
        'FN:Ana Ferr',
        ' eira',
        'N:Ferreira;Ana;;Dra.;',
        String.raw`ORG:Pedra\, Azul\; Lda;Compras`,
        'item1.EMAIL;type=INTERNET;type=pref:ana@pedra.example',
        'item1.X-ABLabel:Trabalho',
        String.raw`item2.URL:https\://www.linkedin.com/in/ana-ferreira-example`,
        'URL:https://pedra.example',
        String.raw`CATEGORIES:Fair\, 2026,Stone`,
        String.raw`NOTE:One\nTwo\\three`,
      ),
    );
    expect(ready[0]?.lead).toMatchObject({
      person: {
        name: 'Ana Ferreira',
        company: 'Pedra, Azul; Lda',
        emails: ['ana@pedra.example'],
        profiles: ['https://www.linkedin.com/in/ana-ferreira-example'],
      },
      tags: ['Fair', '2026', 'Stone'],
      notes: ['One\nTwo\\three'],
    });
  });

  it('of 4.0 is read with addresses as links', async () => {
    const { ready } = await read(
      card(
        'VERSION:4.0',
        'FN:Bo Ek',
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+46-555-0101',
        'EMAIL;TYPE=work:mailto:bo@ek.example',
        'TITLE;LANGUAGE=sv:Inköpare',
      ),
    );
    expect(ready[0]?.lead.person).toMatchObject({
      name: 'Bo Ek',
      phone: '+46-555-0101',
      emails: ['bo@ek.example'],
      title: 'Inköpare',
    });
  });

  it('within a card, as of an agent, is nobody', async () => {
    const { ready, end } = await read(
      card(
        'VERSION:2.1',
        'FN:Outer One',
        'AGENT:',
        'BEGIN:VCARD',
        'FN:Inner Agent',
        'EMAIL:agent@inner.example',
        'END:VCARD',
        'EMAIL:one@outer.example',
      ),
      card('VERSION:3.0', 'FN:Outer Two'),
    );
    expect(end).toEqual({ ok: true, rows: 2 });
    expect(ready.map(({ row, lead }) => [row, lead.person.name, lead.person.emails])).toEqual([
      [1, 'Outer One', ['one@outer.example']],
      [2, 'Outer Two', []],
    ]);
  });

  it('with a picture is read past it, however long it is', async () => {
    const folded = `${'A'.repeat(74)}\r\n `.repeat(20_000);
    const { ready } = await read(
      card('VERSION:3.0', `PHOTO;ENCODING=b;TYPE=JPEG:${folded}`, 'FN:Folded'),
      card('VERSION:2.1', `PHOTO;JPEG;ENCODING=BASE64:${'B'.repeat(3_000_000)}`, 'FN:Long'),
      card('VERSION:2.1', 'LOGO;ENCODING=BASE64:', '    AAAA', '', 'FN:Apart'),
    );
    expect(ready.map(({ lead }) => lead.person.name)).toEqual(['Folded', 'Long', 'Apart']);
  });

  it('that does not end is refused by its number, and what follows is read', async () => {
    const { ready, refused } = await read(
      'BEGIN:VCARD\nFN:No End\n',
      card('FN:Whole'),
      card('N:;;;;', 'TEL:+49 555'),
      'BEGIN:VCARD\nFN:Cut',
    );
    expect(ready.map(({ row }) => row)).toEqual([2]);
    expect(refused.map(({ row, problems }) => [row, problems.map(({ why }) => why)])).toEqual([
      [1, ['cardNotClosed']],
      [3, ['nobody']],
      [4, ['cardNotClosed']],
    ]);
  });

  it('is read with any line end, in UTF-16 too', async () => {
    const text = `\u{feff}${card('VERSION:3.0', 'FN:Wide', 'EMAIL:wide@card.example')}`;
    const units = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    const wide = await read(units);
    expect(wide.plan.encoding).toBe('utf-16le');
    expect(wide.ready[0]?.lead.person.name).toBe('Wide');
    const old = await read(card('FN:Old').replaceAll('\r\n', '\r'));
    expect(old.ready[0]?.lead.person.name).toBe('Old');
  });
});

describe('a property', () => {
  it('is none without a colon, and none where it holds a picture', () => {
    expect(['nonsense', 'PHOTO:abc', 'KEY;ENCODING=B:abc', ':x'].map(parseProperty)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('may have colons in quoted parameters', () => {
    expect(parseProperty('TEL;X-ID="a:b;c";TYPE=home:1')).toMatchObject({ name: 'TEL', value: '1' });
  });

  it('in Windows letters is read so where it says UTF-8 and is not', () => {
    expect(parseProperty('FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=FCller')?.value).toBe('Müller');
    expect(parseProperty('FN;CHARSET=x-none;ENCODING=QUOTED-PRINTABLE:M=FCller')?.value).toBe('Müller');
  });

  it('has parts', () => {
    expect(partsOf(String.raw`a\;b;c;;d\\`, ';')).toEqual(['a;b', 'c', '', 'd\\']);
  });
});
