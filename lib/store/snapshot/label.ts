import { foldVersion } from '@/lib/funnel/log/lead';
import type { Aside } from './frame';

/**
 * What is kept of a snapshot outside its files: of which state of which database it is, what chips need beside leads,
 * and which files belong to it. The browser keeps such a value whole or not at all, and it is read before anything
 * heavy is loaded; so it is not parsed, but believed exactly where this very edition wrote it.
 */
export type Label = Aside & {
  /** `labelEdition` and the rules by which the leads were folded. */
  readonly edition: string;
  /** Stamps of the files that belong together. */
  readonly base: string;
  readonly changes: string | null;
};

/** To be raised whenever settings, funnel definitions or records change their shape; a test remembers. */
const labelEdition = 5;

export function labelFor(aside: Aside, files: Pick<Label, 'base' | 'changes'>): Label {
  return { ...aside, ...files, edition: edition() };
}

/** Null: none, or another edition's. */
export function readLabel(value: unknown): Label | null {
  const label = value as Partial<Label> | null | undefined;
  return typeof label === 'object' && label?.edition === edition() ? (label as Label) : null;
}

function edition(): string {
  return `${labelEdition}/${foldVersion}`;
}
