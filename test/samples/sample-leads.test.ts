import { describe, expect, it } from 'vitest';
import { tick } from '@/lib/funnel/log/clock';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { isStageEvent, type LeadEvent } from '@/lib/funnel/log/event';
import { leadEventSchema } from '@/lib/funnel/log/event-schema';
import { foldLead } from '@/lib/funnel/log/fold';
import { identityKeys } from '@/lib/funnel/person/identity';
import type { Folded } from '@/lib/funnel/log/folded';
import { stageNow } from '@/lib/funnel/log/lead';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import { isUsualKind } from '@/lib/funnel/scoring/usual-kinds';
import { cast } from '@/lib/samples/cast';
import { sampleLeads } from '@/lib/samples/sample-leads';
import { scoreOf } from '@/lib/scoring/score';
import type { SampleLead } from '@/lib/samples/tell';
import { readMessage } from '@/test/words';

const now = Date.UTC(2026, 4, 4, 12);
const definition = dealStagePreset.build((name) => readMessage(name.replaceAll('.', '_')));
const definitions = new Map([[definitionKey(definition), definition]]);

describe('the invented leads', () => {
  it('fold without a void event, each in the stage that its past leads to', () => {
    const stages = Object.fromEntries(
      sampleLeads(now, 'me').map((sample, index) => {
        const { lead, voids, effective } = fold(sample, index);
        expect(voids, sample.id).toEqual([]);
        expect(effective).toHaveLength(sample.events.length);
        return [sample.id, lead && stageNow(definition, lead, now)];
      }),
    );
    expect(stages).toEqual({
      ines: 'mql',
      tomasz: 'mql',
      priya: 'mql',
      darya: 'mql',
      sakura: 'mql',
      malik: 'sal',
      chrysa: 'sal',
      bruno: 'sal',
      zawadi: 'sal',
      leilani: 'sql',
      edvard: 'sql',
      noemie: 'sqo',
      seun: 'sqo',
      nour: 'sqo',
      maximiliana: 'sqo',
      amaru: 'sqo',
      mateus: 'identified',
      freya: 'identified',
      ottoline: 'identified',
      basil: 'not-active',
      hamish: 'with-marketing',
      haneul: 'with-marketing',
      celeste: 'identified',
      soren: 'won',
      gwen: 'lost',
      rafael: 'lost',
      ivo: 'closed',
      petra: 'closed',
    });
  });

  it('show what there is to see: late and in time, the user’s, a colleague’s, nobody’s', () => {
    const leads = sampleLeads(now, 'me').map((sample, index) => fold(sample, index).lead);
    const open = leads.filter((lead) => lead?.followUp);
    expect(open.some((lead) => (lead?.followUp?.dueAt ?? 0) < now)).toBe(true);
    expect(open.some((lead) => (lead?.followUp?.dueAt ?? 0) > now)).toBe(true);
    const owners = new Set(leads.map((lead) => lead?.position.owner));
    expect(owners).toEqual(new Set([null, 'me', 'sample-colleague']));
    expect(leads.some((lead) => (lead?.wakeAt ?? Infinity) < now)).toBe(true);
    expect(leads.some((lead) => (lead?.wakeAt ?? 0) > now)).toBe(true);
    expect(leads.some((lead) => lead?.contactLocked)).toBe(true);
    expect(leads.some((lead) => lead?.assignedBy === 'sample-colleague')).toBe(true);
    expect(leads.some((lead) => (lead?.qualified?.count ?? 0) > 1)).toBe(true);
    expect(leads.filter((lead) => lead?.qualified?.whyNow).length).toBeGreaterThan(10);
  });

  it('score from the start: there is one in each quadrant, and some who may fit', () => {
    const quadrants = sampleLeads(now, 'me').map((sample, index) => {
      const { lead } = fold(sample, index);
      return lead && scoreOf(usualScoring(), { definition, lead, account: null, now }).quadrant;
    });
    expect(new Set(quadrants)).toEqual(new Set(['A', 'B', 'C', 'D', null]));
  });

  it('did what has a kind, so that it counts by its points', () => {
    const activities = sampleLeads(now, 'me').flatMap(({ events }) =>
      events.flatMap(({ payload }) => (payload.kind === 'activity' ? [payload.activity] : [])),
    );
    expect(activities.filter((each) => each !== 'purchase' && !isUsualKind(each))).toEqual([]);
  });

  it('are told oldest first and end before now, in words', () => {
    for (const { events, id } of sampleLeads(now, 'me')) {
      const times = events.map((event) => event.at);
      expect(times, id).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(now);
      expect(events[0]?.payload.kind).toBe('added');
      expect(JSON.stringify(events)).not.toContain('samples_');
      expect(JSON.stringify(events)).not.toContain('""');
    }
  });

  it('are nobody: every address ends in .example, no key is used twice', () => {
    const samples = sampleLeads(now, 'me');
    expect(samples.map((sample) => sample.id).toSorted()).toEqual(Object.keys(cast).toSorted());
    const keys = samples.flatMap((sample) => identityKeys(sample.person));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { person } of samples)
      for (const email of person.emails) expect(email).toMatch(/^[\x21-\x7e]+@[a-z-]+\.example$/u);
  });
});

/** The sample's events as the store writes them: each stage event names the one before. */
function fold(sample: SampleLead, index: number): Folded {
  let clock: string | null = null;
  const events: LeadEvent[] = [];
  for (const [place, { at, actor, payload }] of sample.events.entries()) {
    clock = tick(clock, at, 'test');
    const event = {
      ...payload,
      id: `01900000-0000-7000-8000-${String(index * 100 + place).padStart(12, '0')}`,
      v: 1,
      subject: { type: 'lead', id: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}` },
      at: clock,
      actor,
      funnel: definitionKey(definition),
      opId: 'op',
    } as LeadEvent;
    const head = foldLead(events, definitions).lead?.head ?? null;
    const chained = isStageEvent(event) ? { ...event, prev: head } : event;
    expect(leadEventSchema.safeParse(chained).error?.issues).toBeUndefined();
    events.push(chained);
  }
  return foldLead(events, definitions);
}
