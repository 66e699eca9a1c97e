import type { FunnelDefinition } from '@/lib/funnel/definition';
import type { FunnelProblem, NamedProblem, PlainProblem } from '@/lib/funnel/definition-problems';
import { definitionSchema } from '@/lib/funnel/definition-schema';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';

/** A definition as a file: what a person can read and change. It names no user. */
export function writeFunnel(definition: FunnelDefinition): string {
  return `${JSON.stringify(definition, null, 2)}\n`;
}

/** Reads a definition that a person may have changed; every problem is named, with its path. */
export function readFunnel(text: string): Result<FunnelDefinition, readonly FunnelProblem[]> {
  const raw = parsed(text);
  if (raw === undefined) return refused([{ path: '', type: 'notJson' }]);
  const read = definitionSchema.safeParse(raw);
  if (read.success) return accepted(read.data);
  return refused(read.error.issues.map((issue) => problemOf(issue, raw)));
}

type Issue = { readonly code?: string; readonly path: readonly PropertyKey[]; readonly message: string };

function parsed(text: string): unknown {
  try {
    // Editors put an invisible mark before it.
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

function problemOf(issue: Issue, raw: unknown): FunnelProblem {
  const path = pathText(issue.path);
  if (issue.code === 'custom') return ruleProblem(path, issue.message);
  const value = valueAt(raw, issue.path);
  if (value === undefined) return { path, type: 'missing' };
  if (issue.code === 'too_small' && (typeof value === 'string' || Array.isArray(value)))
    return { path, type: 'empty' };
  return { path, type: issue.code === 'too_big' ? 'tooLong' : 'form' };
}

/** What `checkDefinition` says of what the shape alone cannot. */
const plainByMessage: Readonly<Record<string, PlainProblem>> = {
  'no rule or move leads here': 'unreachable',
  'more than one stage is won': 'twoWon',
  'the last rule must hold for every lead': 'lastRule',
  'never asked: a rule before it holds for every lead': 'neverAsked',
  'a choice needs something to choose from': 'noChoices',
  'no reason behind it': 'noReason',
  'reserved: placed': 'reserved',
};

const namedByPattern: readonly (readonly [RegExp, NamedProblem])[] = [
  [/^unknown: (.+)$/u, 'unknown'],
  [/^named twice: (.+)$/u, 'twice'],
  [/^retired: (.+)$/u, 'retired'],
  [/^leads to (.+)$/u, 'leadsElsewhere'],
  [/^no move for .+ from (.+)$/u, 'noMove'],
];

function ruleProblem(path: string, message: string): FunnelProblem {
  const plain = plainByMessage[message];
  if (plain !== undefined) return { path, type: plain };
  if (message.endsWith('names no target')) return { path, type: 'noTarget' };
  for (const [pattern, type] of namedByPattern) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return { path, type, name };
  }
  return { path, type: 'form' };
}

/** `stages[2].label`, as programs and people write it. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`,
    '',
  );
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    raw,
  );
}
