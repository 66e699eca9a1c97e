import { calendarProblems } from './calendar-problems';
import { checkDefinition } from './check-definition';
import type { FunnelDefinition } from './definition';
import type { FunnelProblem } from './definition-problems';
import { quadrants } from './quadrant';
import { isAction, pathText, ruleProblem } from './rule-problem';

const longestText = 400;
const longestCode = 4;
const longestTemplate = 2000;
const mostHours = 8760;
const mostAttempts = 100;
const mostWaitDays = 365;
const mostPlainReasons = 8;

/**
 * Everything that is wrong with a definition that is being written, by the path of what is wrong: what the schema
 * would refuse, without loading it. Whoever stores a definition asks the schema itself.
 */
export function findProblems(definition: FunnelDefinition): readonly FunnelProblem[] {
  const { workingTime } = definition;
  return [
    ...textProblems(definition),
    ...numberProblems(definition),
    ...(workingTime ? calendarProblems(workingTime) : []),
    ...findRuleProblems(definition),
  ];
}

/** What is wrong with how the parts of a definition hang together, whatever they are called. */
export function findRuleProblems(definition: FunnelDefinition): readonly FunnelProblem[] {
  const found: FunnelProblem[] = [];
  checkDefinition(definition, {
    addIssue: ({ path, message }) => found.push(ruleProblem(pathText(path), message)),
  });
  return found;
}

function textProblems(definition: FunnelDefinition): readonly FunnelProblem[] {
  const { stages, steps, plainReasons, reasons } = definition;
  const question = reasons.flatMap(({ question: asked }, index): readonly Text[] =>
    asked
      ? [
          [`reasons[${index}].question.label`, asked.label],
          ...asked.choices.map(({ label }, place): Text => [
            `reasons[${index}].question.choices[${place}].label`,
            label,
          ]),
        ]
      : [],
  );
  const texts: readonly Text[] = [
    ['name', definition.name],
    ['about', definition.about],
    ...textsOf('stages', stages, ['label', 'definition']),
    ...textsOf('steps', steps, ['label', 'definition']),
    ...textsOf('plainReasons', plainReasons, ['label']),
    ...textsOf('reasons', reasons, ['label', 'nextAction']),
    ...question,
    ...quadrants.flatMap((each): readonly Text[] => {
      const step = definition.quadrants?.[each];
      return step ? [[`quadrants.${each}.nextAction`, step.nextAction]] : [];
    }),
    ...journeyTexts(definition),
  ];
  const codes = stages.map(({ code }, index): Text => [`stages[${index}].code`, code]);
  return [
    ...texts.flatMap((text) => lengthProblem(text, longestText)),
    ...codes.flatMap((text) => lengthProblem(text, longestCode)),
    ...textsOf('lastChances', definition.lastChances ?? [], ['template']).flatMap((text) =>
      lengthProblem(text, longestTemplate),
    ),
  ];
}

function journeyTexts({ journey }: FunnelDefinition): readonly Text[] {
  return [
    ...textsOf('journey.phases', journey?.phases ?? [], ['label']),
    ...(journey?.phases ?? []).flatMap(({ steps }, index) =>
      textsOf(`journey.phases[${index}].steps`, steps, ['label', 'definition']),
    ),
  ];
}

type Text = readonly [path: string, text: string];

function textsOf<Key extends string>(
  list: string,
  items: readonly Readonly<Record<Key, string>>[],
  keys: readonly Key[],
): readonly Text[] {
  return items.flatMap((item, index) => keys.map((key): Text => [`${list}[${index}].${key}`, item[key]]));
}

function lengthProblem([path, text]: Text, longest: number): readonly FunnelProblem[] {
  const { length } = text.trim();
  if (length === 0) return [{ path, type: isAction(path) ? 'noAction' : 'empty' }];
  return length > longest ? [{ path, type: 'tooLong' }] : [];
}

function numberProblems(definition: FunnelDefinition): readonly FunnelProblem[] {
  const { stages, reasons, plainReasons, activeDays, bantNeeded } = definition;
  const wrong: (readonly [path: string, isRight: boolean])[] = [
    ...stages.flatMap((stage, index) =>
      (['acceptWithinHours', 'contactWithinHours'] as const).map(
        (key) => [`stages[${index}].${key}`, isHours(stage[key])] as const,
      ),
    ),
    ...stages.flatMap(({ criteria }, index) =>
      criteria.map(
        ({ atLeast }, place) =>
          [
            `stages[${index}].criteria[${place}].atLeast`,
            atLeast === undefined || Number.isFinite(atLeast),
          ] as const,
      ),
    ),
    ...reasons.flatMap(({ attempts, wakeAfterDays }, index) => [
      [`reasons[${index}].attempts`, attempts === undefined || isCount(attempts)] as const,
      [`reasons[${index}].wakeAfterDays`, isPositive(wakeAfterDays)] as const,
    ]),
    ...(definition.lastChances ?? []).flatMap(({ afterAttempts, waitDays }, index) => [
      [
        `lastChances[${index}].afterAttempts`,
        isCount(afterAttempts) && afterAttempts <= mostAttempts,
      ] as const,
      [`lastChances[${index}].waitDays`, isPositive(waitDays) && waitDays <= mostWaitDays] as const,
    ]),
    ['activeDays', isPositive(activeDays)],
    ['bantNeeded', isCount(bantNeeded + 1) && bantNeeded <= 4],
  ];
  return [
    ...wrong.filter(([, isRight]) => !isRight).map(([path]) => ({ path, type: 'form' }) as const),
    ...(stages.length < 2 ? [{ path: 'stages', type: 'empty' } as const] : []),
    ...(plainReasons.length > mostPlainReasons ? [{ path: 'plainReasons', type: 'tooLong' } as const] : []),
  ];
}

function isHours(hours: number | undefined): boolean {
  return isPositive(hours) && (hours === undefined || hours <= mostHours);
}

function isPositive(value: number | undefined): boolean {
  return value === undefined || (Number.isFinite(value) && value > 0);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}
