import { fakeBrowser } from 'wxt/testing/fake-browser';
import { matchesPattern } from '@/lib/sites/match-pattern';

type Script = {
  readonly id: string;
  readonly matches?: string[];
  readonly js?: string[];
  readonly allFrames?: boolean;
};
type Target = { readonly tabId: number; readonly allFrames?: boolean; readonly frameIds?: readonly number[] };

/** What the fake browser lacks: content scripts that are registered at run time, and access to pages. */
export type Registry = {
  readonly scripts: () => readonly Script[];
  /** Scripts that were run in open tabs: `<tab id> <file>`; `<tab id>/*` in all frames, `<tab id>/<frame id>` in one. */
  readonly injected: string[];
  /** Patterns of the pages that the user lets us read. */
  readonly access: Set<string>;
};

/** Puts it in place, empty. */
export function useRegistry(): Registry {
  let scripts: readonly Script[] = [];
  const injected: string[] = [];
  const access = new Set<string>();
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => scripts,
    registerContentScripts: async (more: readonly Script[]) => void (scripts = [...scripts, ...more]),
    unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) =>
      void (scripts = scripts.filter(({ id }) => !ids.includes(id))),
    executeScript: async ({ target, files }: { target: Target; files: readonly string[] }) => {
      injected.push(...files.map((file) => `${placeOf(target)} ${file}`));
      return [{ result: null }];
    },
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins = [] }: { origins?: readonly string[] }) =>
      origins.every((pattern) => access.has(pattern)),
    remove: async ({ origins = [] }: { origins?: readonly string[] }) =>
      origins.every((pattern) => access.delete(pattern)),
  });
  const { query } = fakeBrowser.tabs;
  fakeBrowser.tabs.sendMessage = async () => undefined;
  fakeBrowser.tabs.query = async ({ url, ...more }) => {
    const patterns = url === undefined ? null : [url].flat();
    const tabs = await query(more);
    return tabs.filter(
      (tab) =>
        patterns?.some((pattern) => matchesPattern(pattern, new URL(tab.url ?? 'about:blank'))) ?? true,
    );
  };
  return { scripts: () => scripts, injected, access };
}

function placeOf({ tabId, allFrames = false, frameIds = [] }: Target): string {
  return [tabId, ...(allFrames ? ['*'] : frameIds)].join('/');
}
