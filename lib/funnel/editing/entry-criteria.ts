import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import { withStage } from './change-stage';

export type Criterion = Stage['criteria'][number];
export type CriterionField = Criterion['field'];

/** What may be asked of a lead, in the order in which it is offered. */
export const criterionFields: readonly CriterionField[] = [
  'email',
  'name',
  'company',
  'title',
  'fit',
  'interest',
  'bant',
];

/**
 * Asks a lead for something before it may enter a stage, once for every field.
 * @param criterion null: it is no longer asked
 */
export function setCriterion(
  definition: FunnelDefinition,
  stageId: string,
  field: CriterionField,
  criterion: Omit<Criterion, 'field'> | null,
): FunnelDefinition {
  return withStage(definition, stageId, (stage) => {
    const at = stage.criteria.findIndex((each) => each.field === field);
    const others = stage.criteria.filter((each) => each.field !== field);
    if (criterion === null) return { ...stage, criteria: others };
    const place = at < 0 ? others.length : at;
    return { ...stage, criteria: others.toSpliced(place, 0, { ...criterion, field }) };
  });
}

/** @param needed how many of the four BANT answers must be yes; 0: none has to */
export function setBantNeeded(definition: FunnelDefinition, needed: number): FunnelDefinition {
  return { ...definition, bantNeeded: Math.min(4, Math.max(0, Math.round(needed))) };
}
