import { describe, expect, it } from 'vitest';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import { erasureReceipt } from '@/lib/transfer/export/erasure-receipt';
import { personHtml, personJson, type PersonFile } from '@/lib/transfer/export/person-file';
import { exampleLead, idOf, noon } from '@/test/store/example';

const lead: Lead = exampleLead(1, {
  name: '=Ada, "Countess"; of\nLovelace',
  emails: ['ada@acme.example', 'ada@home.example'],
  phone: '+49 1',
  company: 'Acme; Söhne',
  title: 'CTO',
  profiles: ['https://www.linkedin.com/in/ada'],
  tags: ['a', 'b,c'],
  dealValue: { amount: -0.5 + 1000, currency: 'EUR' },
  notes: [{ id: 'n', text: '<script>alert(1)</script>', at: noon, by: 'bo' }],
});
const event = {
  kind: 'added',
  id: idOf(9),
  v: 1,
  subject: { type: 'lead', id: lead.id },
  at: '0mor5dhc0-0000-dev',
  actor: { id: 'bo', role: 'both' },
  funnel: 'deal-stage@1',
  opId: 'op',
  person: { name: 'Ada', emails: [], profiles: [], records: [] },
  capturedFrom: 'hand',
} as unknown as LeadEvent;

describe('one person’s data', () => {
  const file: PersonFile = {
    lead,
    account: null,
    events: [{ event, what: 'Added', details: [], by: 'Bo' }],
    stage: 'MQL',
    owner: 'Sam',
    addedBy: 'Bo',
    score: null,
    exportedAt: noon,
  };

  it('is all there, as it is kept', () => {
    const told = JSON.parse(personJson(file)) as { lead: unknown; events: unknown; origin: unknown };
    expect(told.lead).toEqual(lead);
    expect(told.events).toMatchObject([{ what: 'Added', event }]);
    expect(told.origin).toEqual({
      capturedFrom: 'hand',
      addedAt: '2026-05-04T12:00:00.000Z',
      addedBy: 'Bo',
      source: null,
    });
  });

  it('is read as a page that runs nothing', () => {
    const page = personHtml(file);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
    expect(page).toContain('ada@home.example');
    expect(page).toContain("default-src 'none'");
  });
});

it('a receipt of an erasure tells that it was done, and nothing of the person', async () => {
  const receipt = await erasureReceipt([
    { leadId: lead.id, erasedAt: noon, opIdHashes: ['x'], keyHashes: ['y'] },
  ]);
  expect(JSON.parse(receipt)).toMatchObject({
    erasures: [{ erasedAt: '2026-05-04T12:00:00.000Z', isKeptOut: true }],
  });
  expect(receipt).not.toContain(lead.id);
  expect(receipt).not.toMatch(/"[xy]"/u);
});
