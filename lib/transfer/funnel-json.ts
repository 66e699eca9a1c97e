import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { FunnelProblem } from '@/lib/funnel/definition/definition-problems';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import { isAction, pathText, ruleProblem } from '@/lib/funnel/definition/rule-problem';

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
  const isNothing = value === undefined || (typeof value === 'string' && value.trim() === '');
  if (isNothing && isAction(path)) return { path, type: 'noAction' };
  if (value === undefined) return { path, type: 'missing' };
  if (issue.code === 'too_small' && (typeof value === 'string' || Array.isArray(value)))
    return { path, type: 'empty' };
  return { path, type: issue.code === 'too_big' ? 'tooLong' : 'form' };
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
