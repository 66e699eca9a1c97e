import { z } from '@/lib/zod';
import { accepted, refused, type Result } from '@/lib/funnel/refusal';
import type { Settings } from '@/lib/funnel/settings';

/** Selectors of the user's own: by site and target. */
export type OwnRungs = Settings['rungs'];

/** What is wrong with pasted selectors, and where. */
export type RungsProblem =
  | { readonly type: 'notJson' | 'form' | 'nothing' }
  | { readonly type: 'unknownSite'; readonly site: string }
  | { readonly type: 'unknownTarget'; readonly site: string; readonly target: string; readonly known: string }
  | { readonly type: 'empty' | 'tooMany'; readonly target: string }
  | { readonly type: 'notCss' | 'tooLong'; readonly target: string; readonly selector: string };

/** What selectors can be for, and how one is told from any other text. */
export type Known = {
  /** Targets of each site's adapter. */
  readonly targets: Readonly<Record<string, readonly string[]>>;
  /** True where the browser takes the text for a selector. */
  readonly isCss: (selector: string) => boolean;
};

/** As the background takes them. */
const most = { selectors: 20, letters: 1000 };

const entry = z.strictObject({ site: z.string(), rungs: z.record(z.string(), z.array(z.string())) });
const schema = z.union([entry.transform((one) => [one]), z.array(entry)]);

/**
 * Reads `{ "site": "gmail", "rungs": { "row": ["tr.zA"] } }`, or a list of such: data, never code. All or nothing: every
 * problem is named.
 */
export function readRungs(
  text: string,
  { targets, isCss }: Known,
): Result<OwnRungs, readonly RungsProblem[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refused([{ type: 'notJson' }]);
  }
  const read = schema.safeParse(raw);
  if (!read.success) return refused([{ type: 'form' }]);
  const lines = read.data.flatMap(({ site, rungs }) =>
    Object.entries(rungs).map(([target, selectors]) => ({ site, target, selectors })),
  );
  if (lines.length === 0) return refused([{ type: 'nothing' }]);
  const problems = lines.flatMap((line) => problemsOf(line, targets, isCss));
  return problems.length > 0 ? refused(problems) : accepted(Object.fromEntries(read.data.map(bySite)));
}

/** A site's selectors as they can be pasted again. */
export function writeRungs(site: string, rungs: OwnRungs[string]): string {
  return `${JSON.stringify({ site, rungs }, null, 2)}\n`;
}

function bySite({ site, rungs }: z.infer<typeof entry>): [string, OwnRungs[string]] {
  const trimmed = Object.entries(rungs).map(
    ([target, all]) => [target, all.map((one) => one.trim())] as const,
  );
  return [site, Object.fromEntries(trimmed)];
}

type Line = { readonly site: string; readonly target: string; readonly selectors: readonly string[] };

function problemsOf(
  { site, target, selectors }: Line,
  targets: Known['targets'],
  isCss: Known['isCss'],
): readonly RungsProblem[] {
  const known = Object.hasOwn(targets, site) ? targets[site] : undefined;
  if (!known) return [{ type: 'unknownSite', site }];
  if (!known.includes(target)) return [{ type: 'unknownTarget', site, target, known: known.join(', ') }];
  if (selectors.length === 0) return [{ type: 'empty', target }];
  if (selectors.length > most.selectors) return [{ type: 'tooMany', target }];
  return selectors.flatMap((selector): readonly RungsProblem[] => {
    if (selector.length > most.letters) return [{ type: 'tooLong', target, selector: selector.slice(0, 40) }];
    return selector.trim() !== '' && isCss(selector) ? [] : [{ type: 'notCss', target, selector }];
  });
}
