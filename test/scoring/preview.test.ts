import { describe, expect, it } from 'vitest';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { blankLead } from '@/lib/funnel/log/blank-lead';
import type { Lead } from '@/lib/funnel/log/lead';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { blankSegment, type Segment } from '@/lib/funnel/team/segment';
import { previewScoring, type ScorePreview } from '@/lib/scoring/preview';
import { preset } from '@/test/funnel/preset';
import { dealStage, start } from '@/test/funnel/story';

const now = start;

function lead(id: string, told: Partial<Lead>): Lead {
  return { ...blankLead(id, 'deal-stage@1'), ...told };
}

const asked = { activity: 'call', direction: 'in', held: false, times: [now - 1] } as const;
const ceo = lead('ceo', { title: 'CEO', activityTimes: [asked] });
const trainee = lead('trainee', { title: 'Trainee', buyingRole: 'endUser' });
const stranger = lead('stranger', {});

type More = { readonly segments?: readonly Segment[]; readonly definition?: FunnelDefinition };

function previewed(after: Partial<ScoringRules>, more: More = {}): ScorePreview {
  const { segments = [], definition = dealStage } = more;
  const usual = usualScoring();
  const gathering = previewScoring({
    before: usual,
    after: { ...usual, ...after },
    definition,
    segments,
    now,
  });
  gathering.add([ceo, trainee].map((each) => ({ lead: each, account: null })));
  gathering.add([{ lead: stranger, account: null }]);
  return gathering.value();
}

describe('what a change of the rules would do', () => {
  it('is nothing where nothing is changed', () => {
    expect([...previewed({})]).toEqual([
      ['B>B', ['ceo']],
      ['D>D', ['trainee']],
      ['unknown>unknown', ['stranger']],
    ]);
  });

  it('moves leads from one field to another', () => {
    expect(previewed({ cuts: { fit: 30, interest: 15 } }).get('B>A')).toEqual(['ceo']);
    expect(previewed({ cuts: { fit: 31, interest: 30 } }).get('B>unknown')).toEqual(['ceo']);
    expect(previewed({ cuts: { fit: -30, interest: 30 } }).get('D>B')).toEqual(['trainee']);
  });

  it('tells whom segments that ask for points would propose, no more propose, or hand over', () => {
    const fit: Segment = {
      ...blankSegment('fit'),
      filter: { match: 'all', rules: [{ field: 'score', not: false, of: 'fit', range: { atLeast: 25 } }] },
    };
    const weaker = usualScoring().profiles.map((profile) => ({
      ...profile,
      wishes: profile.wishes.map((wish) => ({ ...wish, points: 20 })),
    }));
    const strict = { profiles: weaker, cuts: { fit: 20, interest: 30 } };
    expect(previewed(strict, { segments: [fit] }).get('notProposed')).toEqual(['ceo']);
    const from40: Segment = {
      ...fit,
      filter: { match: 'all', rules: [{ field: 'score', not: false, of: 'fit', range: { atLeast: 40 } }] },
    };
    const stronger = usualScoring().profiles.map((profile) => ({
      ...profile,
      wishes: profile.wishes.map((wish) => ({ ...wish, points: 50 })),
    }));
    expect(previewed({ profiles: stronger }, { segments: [from40] }).get('proposed')).toEqual(['ceo']);
    const byItself = { ...from40, does: 'qualify' } as const;
    const handed = previewed({ profiles: stronger }, { segments: [byItself] });
    expect(handed.get('handedOver')).toEqual(['ceo']);
    expect(handed.get('proposed')).toBeUndefined();
    expect(
      previewed({ profiles: stronger }, { segments: [{ ...from40, isOn: false }] }).get('proposed'),
    ).toBe(undefined);
  });

  it('tells who may enter a stage that asks for fit or interest, and who may no more', () => {
    const definition = preset('smarketing');
    const lower = previewed({ cuts: { fit: 30, interest: 0 } }, { definition });
    expect(lower.get('letIn')).toContain('ceo');
    const higher = previewed({ cuts: { fit: 30, interest: 0 } }, { definition: dealStage });
    expect(higher.get('letIn')).toBeUndefined();
  });
});
