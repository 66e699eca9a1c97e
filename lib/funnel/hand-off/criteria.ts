import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { bantParts } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';

type Criterion = Stage['criteria'][number];
type Known = Pick<Lead, 'emails' | 'name' | 'company' | 'title' | 'bant'>;

/**
 * How a lead stands to one entry criterion. `missing` keeps it out; `unknown` does not, and would be worth knowing:
 * what is unknown is missing only where the team made the criterion strict.
 */
export type CriterionStanding = {
  readonly field: Criterion['field'];
  readonly stands: 'met' | 'missing' | 'unknown';
};

/** How well a lead fits and how interested it is, by the team's cuts, when it is asked. */
export type Levels = {
  readonly fit: 'high' | 'low' | 'unknown';
  readonly interest: 'high' | 'low';
};

/** Whether any stage asks how well a lead fits, or how interested it is: else nobody has to find out. */
export function asksLevels({ stages }: FunnelDefinition): boolean {
  return stages.some(({ criteria }) => criteria.some(({ field }) => field === 'fit' || field === 'interest'));
}

/**
 * How a lead stands to each criterion of a stage, in the stage's order.
 * @param levels null: not known
 */
export function criteriaOf(
  definition: FunnelDefinition,
  stage: Stage,
  lead: Known,
  levels: Levels | null,
): readonly CriterionStanding[] {
  return stage.criteria.map((criterion) => ({
    field: criterion.field,
    stands: standingOf(definition, criterion, lead, levels),
  }));
}

/**
 * Entry criteria that a lead does not meet.
 * @returns the fields that are missing, by name; empty: it may enter
 */
export function checkCriteria(
  definition: FunnelDefinition,
  stage: Stage,
  lead: Known,
  levels: Levels | null,
): readonly string[] {
  return criteriaOf(definition, stage, lead, levels)
    .filter(({ stands }) => stands === 'missing')
    .map(({ field }) => field);
}

/** How many BANT answers must be yes to enter a stage; where it asks for none, as many as the funnel says. */
export function bantNeededFor(definition: FunnelDefinition, stage: Stage): number {
  return stage.criteria.find(({ field }) => field === 'bant')?.atLeast ?? definition.bantNeeded;
}

function standingOf(
  definition: FunnelDefinition,
  { field, strict, atLeast }: Criterion,
  lead: Known,
  levels: Levels | null,
): CriterionStanding['stands'] {
  const orUnknown = strict ? 'missing' : 'unknown';
  switch (field) {
    case 'email':
      return lead.emails.length > 0 ? 'met' : orUnknown;
    case 'name':
    case 'company':
    case 'title':
      return lead[field] === null ? orUnknown : 'met';
    case 'bant': {
      const answers = bantParts.map((part) => lead.bant[part]?.answer ?? 'unknown');
      const short = (atLeast ?? definition.bantNeeded) - answers.filter((answer) => answer === 'yes').length;
      if (short <= 0) return 'met';
      // What was not asked yet may still be a yes.
      return short <= answers.filter((answer) => answer === 'unknown').length ? orUnknown : 'missing';
    }
    case 'fit':
    case 'interest': {
      const level = levels?.[field] ?? 'unknown';
      if (level === 'unknown') return orUnknown;
      return level === 'high' ? 'met' : 'missing';
    }
  }
}
