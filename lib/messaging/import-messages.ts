import type { PreparedRow } from '@/lib/funnel/import/prepared-row';
import type { ImportRefusal, Result } from '@/lib/funnel/refusal';
import type { Space } from './space';

/** What pages ask of the background about imports. */
export type ImportMessages = {
  /**
   * Puts a part of an import aside; nothing of it is a lead before the confirm. Parts count from 0; the same part again
   * takes the place of the one before. How an import stands is read by pages from the store (`useImports`).
   */
  stageImport: {
    readonly request: {
      readonly space: Space;
      /** The import's, and the batch of all that it writes; made once by the page. */
      readonly id: string;
      /** As the file is called. */
      readonly name: string;
      readonly part: number;
      readonly rows: readonly PreparedRow[];
    };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** All of these parts and rows are staged: from now on they are applied, also by a worker that was started anew. */
  confirmImport: {
    readonly request: {
      readonly space: Space;
      readonly id: string;
      readonly parts: number;
      readonly rows: number;
    };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** While it is staged: drops it. While it is applied: stops after the part; what was applied stays, and can be undone. */
  cancelImport: {
    readonly request: { readonly space: Space; readonly id: string };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** Takes back all that an import wrote, but for leads that were changed since. */
  undoImport: {
    readonly request: { readonly space: Space; readonly id: string };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** Has an import go on that stopped, as a part of it failed twice. */
  resumeImport: {
    readonly request: { readonly space: Space; readonly id: string };
    readonly reply: Result<null, ImportRefusal>;
  };
  /** Keeps what was decided about files with these columns, as plain data; null: it is forgotten. */
  keepColumns: {
    readonly request: { readonly space: Space; readonly id: string; readonly value: unknown };
    readonly reply: Result<null, ImportRefusal>;
  };
};
