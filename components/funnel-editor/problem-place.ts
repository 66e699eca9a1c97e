import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { words, type WordKey } from '@/lib/words';

/** Where a problem is, in words, and the `data-path` of the field that mends it. */
export type ProblemPlace = { readonly label: string; readonly path: string };

const pathForm = /^(?<list>\w+)(?:\[(?<index>\d+)\])?(?:\.(?<field>\w+))?/u;

/** What a problem is called in the form: rules have no field there, so theirs is the stage that they lead to. */
export function problemPlace(definition: FunnelDefinition, { path }: FunnelProblem): ProblemPlace {
  const { list = '', index, field = '' } = pathForm.exec(path)?.groups ?? {};
  const at = index === undefined ? null : Number(index);
  if (list === 'derive' && at !== null) return rulePlace(definition, at);
  if (list === 'moves' && at !== null) {
    const verb = definition.moves[at]?.verb ?? 'place';
    return { label: words(`funnelEditor.verb.${verb}`), path: `moves.${verb}` };
  }
  if (at !== null && isNamedList(list)) {
    const item = definition[list][at];
    const names = [item?.label ?? '', item && 'code' in item ? item.code : ''].map((name) => name.trim());
    const name = names.find((each) => each !== '') ?? words('funnelEditor.place.nth', [at + 1]);
    return { label: withField(name, field), path };
  }
  if (list === 'lastChances') return { label: words('lastChance.editor.title'), path };
  if (list === 'journey') return { label: words('journey.editor.title'), path };
  if (list === 'quadrants') return { label: words('quadrant.title'), path };
  if (list === 'workingTime') return { label: words('workingTime.title'), path };
  const word = partWords[list];
  return { label: word === undefined ? '' : words(word), path };
}

/** The problem with what it names by its label, as the form shows it. */
export function problemByLabel(definition: FunnelDefinition, problem: FunnelProblem): FunnelProblem {
  if (!('name' in problem)) return problem;
  const { stages, steps, plainReasons, reasons } = definition;
  const named = [...stages, ...steps, ...plainReasons, ...reasons].find(({ id }) => id === problem.name);
  return named ? { ...problem, name: named.label } : problem;
}

function rulePlace(definition: FunnelDefinition, at: number): ProblemPlace {
  const stage = definition.stages.findIndex(({ id }) => id === definition.derive[at]?.stage);
  const label = definition.stages[stage]?.label;
  if (label === undefined || at === definition.derive.length - 1)
    return { label: words('funnelEditor.aims.initial'), path: 'initial' };
  return { label, path: `stages[${stage}]` };
}

const lists = ['stages', 'steps', 'plainReasons', 'reasons'] as const;

function isNamedList(list: string): list is (typeof lists)[number] {
  return (lists as readonly string[]).includes(list);
}

function withField(name: string, field: string): string {
  const word = fieldWords[field];
  return word === undefined ? name : words('funnelEditor.place.field', [name, words(word)]);
}

const fieldWords: Readonly<Record<string, WordKey | undefined>> = {
  label: 'funnelEditor.field.label',
  code: 'funnelEditor.field.code',
  definition: 'funnelEditor.field.definition',
  placing: 'funnelEditor.field.placing',
  criteria: 'funnelEditor.field.criteria',
  acceptWithinHours: 'funnelEditor.field.accept',
  contactWithinHours: 'funnelEditor.field.contact',
  nextAction: 'funnelEditor.field.nextAction',
  question: 'funnelEditor.field.question',
  from: 'funnelEditor.field.from',
  attempts: 'funnelEditor.field.attempts',
  wakeAfterDays: 'funnelEditor.field.wake',
};

const partWords: Readonly<Record<string, WordKey | undefined>> = {
  name: 'funnelEditor.name.name',
  about: 'funnelEditor.name.about',
  initial: 'funnelEditor.aims.initial',
  goal: 'funnelEditor.aims.goal',
  opportunity: 'funnelEditor.aims.opportunity',
  stages: 'funnelEditor.stages.title',
  bantNeeded: 'funnelEditor.criteria.bant',
};
