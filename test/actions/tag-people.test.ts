import { describe, expect, it } from 'vitest';
import type { Command } from '@/lib/funnel/command';
import type { PersonToTag } from '@/lib/funnel/commands/person-command';
import { teamStore, type TeamStore } from '@/test/actions/team-store';
import { idOf, sam } from '@/test/funnel/story';

const programmeId = idOf(77_001);
const profile = 'https://www.linkedin.com/in/';

function row(slug: string, more: Partial<PersonToTag> = {}): PersonToTag {
  const person = { name: slug, emails: [], profiles: [`${profile}${slug}`], records: [] };
  return { person, leadId: null, ...more };
}

function tagging(rows: readonly PersonToTag[], more: object = {}): Command {
  return { type: 'tagPeople', rows, tags: ['fair'], capturedFrom: 'linkedin', ...more };
}

async function leads(
  store: TeamStore,
): Promise<readonly (readonly [string | null, string, readonly string[]])[]> {
  const rows = await store.db.leads.toArray();
  return rows
    .map(({ lead }) => [lead.name, lead.stage, lead.tags] as const)
    .toSorted(([a], [b]) => String(a).localeCompare(String(b), 'en'));
}

describe('people of one page', () => {
  it('are added or tagged as they were proposed, in one step that is undone as one', async () => {
    const store = await teamStore();
    const known = await store.add('Ada');
    await store.does({ type: 'saveProgramme', programmeId, changes: { name: 'Fair', kind: 'trade-show' } });
    const { opId, count } = await store.does(
      tagging([row('ada', { leadId: known }), row('ben', { stage: 'mql' }), row('cem')], {
        source: 'Trade show',
        programme: programmeId,
      }),
      sam,
    );
    expect(count).toBe(3);
    expect(await leads(store)).toEqual([
      ['Ada', 'identified', ['fair']],
      ['ben', 'mql', ['fair']],
      ['cem', 'identified', ['fair']],
    ]);
    const ada = await store.lead(known);
    expect(ada).toMatchObject({ profiles: [`${profile}ada`], programmes: [programmeId], source: null });
    const ben = (await store.db.leads.where('keys').equals('in:ben').first())?.lead;
    expect(ben).toMatchObject({
      capturedFrom: 'linkedin',
      source: 'Trade show',
      programmes: [programmeId],
    });
    await store.does({ type: 'undo', opId });
    expect(await leads(store)).toEqual([['Ada', 'identified', []]]);
    expect((await store.lead(known)).profiles).toEqual([]);
  });

  it('are left by name where they may not be, and the others are written', async () => {
    const store = await teamStore();
    const locked = await store.add('Gone');
    await store.does({ type: 'qualifyLead', leadId: locked });
    await store.does({ type: 'giveBackLead', leadId: locked, reason: 'opted-out' });
    const known = await store.add('Ada');
    await store.does(tagging([row('ada', { leadId: known })]));
    const { left, count } = await store.does(
      tagging([
        row('ada', { leadId: known }),
        row('ada'),
        row('gone', { leadId: locked }),
        row('lost', { leadId: idOf(99_999) }),
        row('dora'),
        row('dora'),
        row('ada', { leadId: locked }),
        { person: { emails: [], profiles: [], records: [] }, leadId: null },
      ]),
    );
    expect(count).toBe(1);
    expect(left.map(({ index, refusal }) => [index, refusal.type])).toEqual([
      [0, 'AlreadyThere'],
      [1, 'DuplicateLead'],
      [2, 'ContactLocked'],
      [3, 'UnknownLead'],
      [5, 'DuplicateLead'],
      [6, 'DuplicateLead'],
      [7, 'BadInput'],
    ]);
  });

  it('are refused where nobody may be, or the programme is unknown', async () => {
    const store = await teamStore();
    expect(await store.refusal(tagging([row('ada', { leadId: idOf(99_999) })]))).toEqual({
      type: 'UnknownLead',
    });
    expect(await store.refusal(tagging([row('ada')], { programme: programmeId }))).toEqual({
      type: 'BadInput',
      path: 'programme',
      problem: 'unknown',
    });
  });
});
