import type { FunnelDefinition, Stage } from './definition';
import { bantParts } from './event';
import type { Lead } from './lead';

/**
 * Entry criteria that a lead does not meet. What is unknown never blocks unless the team made the criterion strict.
 * @returns the fields that are missing, by name; empty: it may enter
 */
export function checkCriteria(definition: FunnelDefinition, stage: Stage, lead: Lead): readonly string[] {
  return stage.criteria
    .filter((criterion) => {
      switch (criterion.field) {
        case 'email':
          return criterion.strict && lead.emails.length === 0;
        case 'name':
        case 'company':
        case 'title':
          return criterion.strict && lead[criterion.field] === null;
        case 'bant': {
          const answers = bantParts.map((part) => lead.bant[part]?.answer ?? 'unknown');
          const yes = answers.filter((answer) => answer === 'yes').length;
          const open = answers.filter((answer) => answer === 'unknown').length;
          return yes + (criterion.strict ? 0 : open) < (criterion.atLeast ?? definition.bantNeeded);
        }
        case 'fit':
        case 'interest':
          // No score is kept yet: unknown.
          return criterion.strict;
      }
    })
    .map((criterion) => criterion.field);
}
