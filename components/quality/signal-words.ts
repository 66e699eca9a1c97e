import { wantedWords, wishField } from '@/components/receipt/wanted-words';
import { kindName } from '@/components/scoring/kind-words';
import { answerWords } from '@/components/scoring/learned/column-words';
import { scoringName } from '@/components/scoring/scoring-names';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Programme } from '@/lib/funnel/team/programme';
import type { Signal } from '@/lib/metrics/accountability';
import { words } from '@/lib/words';

/** What names the signals of hand-overs. */
export type SignalNames = {
  readonly rules: ScoringRules;
  readonly programmes: readonly Pick<Programme, 'id' | 'name'>[];
};

/** What a lead had for it when it was handed over, in a few words; what is gone since by its id. */
export function signalName({ type, id, name }: Signal, { rules, programmes }: SignalNames): string {
  switch (type) {
    case 'all':
      return words('quality.all');
    case 'rule': {
      const rule = rules.rules.find((each) => each.id === id);
      return rule ? scoringName(rule) : id;
    }
    case 'wish':
      return wishName(id, rules) ?? id;
    case 'kind':
      return kindName(rules.kinds.find((kind) => kind.id === id) ?? { id });
    case 'learned':
      return answerName(id, rules) ?? id;
    case 'decided':
      return name ?? decidedName(id);
    case 'source':
      return id === '' ? words('quality.noSource') : id;
    case 'programme':
      return programmes.find((programme) => programme.id === id)?.name ?? id;
  }
}

/** What stands beneath the name: what of it counted; null: the name says all. */
export function signalDetail({ type, id }: Signal, { rules }: SignalNames): string | null {
  switch (type) {
    case 'rule':
      return words('quality.of.rule');
    case 'kind':
      return words('quality.of.kind');
    case 'wish': {
      const profile = profileOf(id, rules);
      return profile ? words('quality.of.wish', [scoringName(profile)]) : null;
    }
    case 'learned':
      return words('quality.of.learned');
    case 'decided':
      return id.startsWith('segment') ? words('quality.of.segment') : null;
    case 'all':
    case 'source':
    case 'programme':
      return null;
  }
}

function wishName(id: string, rules: ScoringRules): string | null {
  const wish = profileOf(id, rules)?.wishes[placeOf(id).place];
  return wish ? words('quality.wish', [wishField(wish), wantedWords(wish)]) : null;
}

function profileOf(id: string, { profiles }: ScoringRules): ScoringRules['profiles'][number] | undefined {
  const { within } = placeOf(id);
  return profiles.find((each) => each.id === within);
}

function answerName(id: string, { learned, kinds }: ScoringRules): string | null {
  const { place, within } = placeOf(id);
  const bin = learned?.scorecard.columns.find((column) => column.id === within)?.bins[place];
  return bin ? answerWords(within, bin, kinds) : null;
}

/** Of wishes and learned answers: their place in their profile, or their column. */
function placeOf(id: string): { readonly place: number; readonly within: string } {
  const end = id.indexOf(' ');
  return { place: Number(id.slice(0, end)), within: id.slice(end + 1) };
}

function decidedName(id: string): string {
  switch (id) {
    case 'score':
      return words('quality.decided.score');
    case 'likeness':
      return words('quality.decided.likeness');
    default:
      return words('quality.decided.hand');
  }
}
