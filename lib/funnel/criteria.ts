import type { Stage } from './definition';
import type { Lead } from './lead';

/**
 * Entry criteria that a lead does not meet. What is unknown never blocks unless the team made the criterion strict.
 * @returns the fields that are missing, by name; empty: it may enter
 */
export function checkCriteria(stage: Stage, lead: Lead): readonly string[] {
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
          const answers = Object.values(lead.bant);
          const yes = answers.filter((part) => part.answer === 'yes').length;
          const open = 4 - answers.filter((part) => part.answer !== 'unknown').length;
          return yes + (criterion.strict ? 0 : open) < (criterion.atLeast ?? 1);
        }
        case 'fit':
        case 'interest':
          // No score is kept yet: unknown.
          return criterion.strict;
      }
    })
    .map((criterion) => criterion.field);
}
