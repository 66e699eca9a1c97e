import type { FunnelProblem, NamedProblem, PlainProblem } from './definition-problems';

/** What `checkDefinition` and the schema's own rules say of what the shape alone cannot. */
const plainByMessage: Readonly<Record<string, PlainProblem>> = {
  'no rule or move leads here': 'unreachable',
  'more than one stage is won': 'twoWon',
  'the last rule must hold for every lead': 'lastRule',
  'never asked: a rule before it holds for every lead': 'neverAsked',
  'a choice needs something to choose from': 'noChoices',
  'no reason behind it': 'noReason',
  'reserved: placed': 'reserved',
  'leads to where it comes from': 'sameStep',
  'asks what silence does not answer': 'asksSilence',
  'no time zone that is known here': 'noZone',
  'not after it opens': 'closesFirst',
};

const namedByPattern: readonly (readonly [RegExp, NamedProblem])[] = [
  [/^unknown: (.+)$/u, 'unknown'],
  [/^named twice: (.+)$/u, 'twice'],
  [/^retired: (.+)$/u, 'retired'],
  [/^leads to (.+)$/u, 'leadsElsewhere'],
  [/^no move for .+ from (.+)$/u, 'noMove'],
];

/**
 * A complaint of `checkDefinition` as what can be said in words.
 * @param path as `pathText` writes it
 */
export function ruleProblem(path: string, message: string): FunnelProblem {
  const plain = plainByMessage[message];
  if (plain !== undefined) return { path, type: plain };
  if (message.endsWith('names no target')) return { path, type: 'noTarget' };
  for (const [pattern, type] of namedByPattern) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return { path, type, name };
  }
  return { path, type: 'form' };
}

/** Whether a path is that of what a reason leads to: without it a reason is refused by name. */
export function isAction(path: string): boolean {
  return /^reasons\[\d+\]\.(?:nextAction|actionFor)$/u.test(path);
}

/** `stages[2].label`, as programs and people write it. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`,
    '',
  );
}
