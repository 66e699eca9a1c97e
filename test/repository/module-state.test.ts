import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { filesOf, textOf } from '@/test/repository/files';

/**
 * A service worker is stopped at any moment: what a module variable held is gone, and a test with one worker never
 * notices. Caches that can be rebuilt are made by a function and handed on, so that they have an owner.
 */
const background = filesOf(
  'entrypoints/background/**/*.ts',
  'lib/{actions,store,messaging,funnel,scoring,metrics,sync}/**/*.ts',
);

const mutableMakers = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array', 'Object']);

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Names of module variables that could hold state: `let`, `var`, and collections that code may fill. */
function stateOf(code: string): readonly string[] {
  const program = parseAst(code, { lang: 'ts' }) as unknown as { readonly body: readonly Node[] };
  return program.body
    .map((statement) =>
      statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as Node | null) : statement,
    )
    .filter((statement) => statement?.type === 'VariableDeclaration')
    .flatMap((statement) => {
      const declarations = (statement?.['declarations'] ?? []) as readonly Node[];
      return declarations
        .filter((each) => statement?.['kind'] !== 'const' || isEmptyCollection(each['init'] as Node | null))
        .map((each) => String((each['id'] as Node)['name']));
    });
}

function isEmptyCollection(init: Node | null): boolean {
  if (init?.type === 'ArrayExpression') return (init['elements'] as readonly unknown[]).length === 0;
  if (init?.type === 'ObjectExpression') return (init['properties'] as readonly unknown[]).length === 0;
  if (init?.type !== 'NewExpression') return false;
  const made = String((init['callee'] as Node)['name']);
  return mutableMakers.has(made) && (init['arguments'] as readonly unknown[]).length === 0;
}

describe('background code', () => {
  it('is looked at', () => {
    expect(background.length).toBeGreaterThan(30);
  });

  it.each(background)('%s keeps no state in its module', (file) => {
    expect(stateOf(textOf(file))).toEqual([]);
  });

  it('is caught when it does', () => {
    const code =
      'let a = 1; export const b = new Map<string, number>(); const c = []; const d = new Set(["x"]);';
    expect(stateOf(code)).toEqual(['a', 'b', 'c']);
  });
});
