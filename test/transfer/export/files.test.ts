import { describe, expect, it } from 'vitest';
import { receiptHtml, receiptJson } from '@/lib/transfer/export/erasure-receipt';
import { printedPage } from '@/lib/transfer/export/printed-page';
import { fact, plainly } from '@/lib/transfer/export/told';
import { idOf, noon } from '@/test/store/example';

describe('a page to be handed out', () => {
  const page = (): string =>
    printedPage(
      'About <script>alert(1)</script>',
      ['A & B'],
      [
        { id: 'a', title: 'Facts', facts: [fact('Name', 'Ada "A"', { at: noon }), fact('Phone', null, '')] },
        { id: 'b', title: 'Nothing', facts: [fact('Phone', undefined)], table: { columns: ['A'], rows: [] } },
        { id: 'c', title: 'Table', table: { columns: ['When'], rows: [[{ at: noon }], ["it's"]] } },
      ],
    );

  it('runs nothing, asks nobody, and is in the language of the words', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="en" dir="ltr">/u);
    expect(page()).toContain('About &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page()).not.toContain('<script');
    expect(page()).toContain("default-src 'none'");
    expect(page()).toContain('A &amp; B');
  });

  it('says what is known, and leaves out what is not', () => {
    expect(page()).toContain('<dt>Name</dt><dd dir="auto">Ada &quot;A&quot;</dd>');
    expect(page()).toContain('<time datetime="2026-05-04T12:00:00.000Z">');
    expect(page()).toContain('it&#39;s');
    expect(page()).not.toContain('Phone');
    expect(page()).not.toContain('Nothing');
  });

  it('says the same to a program', () => {
    const told = { id: 'a', title: 'Facts', facts: [fact('Name', 'Ada', { at: noon }), fact('Phone')] };
    expect(plainly(told)).toEqual({
      id: 'a',
      title: 'Facts',
      facts: [{ label: 'Name', values: ['Ada', '2026-05-04T12:00:00.000Z'] }],
    });
  });
});

describe('a receipt of an erasure', () => {
  const tombstone = {
    leadId: idOf(1),
    erasedAt: noon,
    opIdHashes: ['xxxxx'],
    keyHashes: ['yyyyy'],
    removed: { leads: 2, events: 1234, pairs: 0, proposals: 1, stagedRows: 3, fileNames: 0 },
  };

  it('tells a program that it was done, how much went, and nothing of the person', async () => {
    const receipt = await receiptJson({ ...tombstone, cleared: { backups: 2, stores: 0 } });
    expect(JSON.parse(receipt)).toMatchObject({
      erasedAt: '2026-05-04T12:00:00.000Z',
      isKeptOut: true,
      removed: { events: 1234 },
      cleared: { backups: 2 },
    });
    expect(receipt).not.toContain(idOf(1));
    expect(receipt).not.toMatch(/xxxxx|yyyyy/u);
  });

  it('tells people the same, and that the backups are still gone through where they are', async () => {
    const receipt = await receiptHtml(tombstone);
    expect(receipt).toContain('<td dir="auto">1,234</td>');
    expect(receipt).toContain('The backups are being gone through.');
    expect(receipt).not.toContain(idOf(1));
    const whole = await receiptHtml({ ...tombstone, cleared: { backups: 2, stores: 0 } });
    expect(whole).toContain('Backups they were taken out of');
    expect(whole).not.toContain('being gone through');
  });
});
