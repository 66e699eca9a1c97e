import { useEffect, useState } from 'react';
import type { FormStep } from '@/components/next/next-steps';
import { strangerOf, type Stranger } from '@/lib/funnel/person/stranger';
import { forgetWish, type PanelWish, type Said, type TabState } from '@/lib/messaging/tab-state';

/** What the panel shows. */
export type View =
  /** Whoever the tab shows. */
  | { readonly type: 'page' }
  | { readonly type: 'lead'; readonly id: string; readonly opened: FormStep | null; readonly at: number }
  | {
      readonly type: 'add';
      readonly stranger: Stranger;
      readonly capturedFrom: string;
      readonly referrer?: string;
    }
  /** The lead that was added just now. */
  | { readonly type: 'added' };

export type Viewing = {
  readonly view: View;
  /** The tab whose people are shown: the one of now, or the one before where something is half typed. */
  readonly tab: TabState;
  /** True where the tab shows somebody else by now. */
  readonly isBehind: boolean;
  /** What became of a shortcut that was just pressed; the same object until the next. */
  readonly said: Said | null;
  readonly show: (view: View) => void;
  /** Leaves what is half typed and shows whoever the tab shows. */
  readonly catchUp: () => void;
  /** Something was typed into a form; saved or given up: false. */
  readonly noteTyping: (isTyping: boolean) => void;
};

type Kept = {
  readonly tab: TabState;
  readonly view: View;
  readonly isTyping: boolean;
  /** The wish that was fulfilled last, by its time. */
  readonly wishAt: number | null;
  readonly said: Said | null;
};

const page: View = { type: 'page' };

/**
 * Follows the tab, and does what the page wished for when it opened the panel. What is half typed is not thrown away
 * because somebody looked at another mail: the panel stays, and says that it does.
 */
export function useView(latest: TabState): Viewing {
  const [kept, setKept] = useState<Kept>({
    tab: latest,
    view: page,
    isTyping: false,
    wishAt: null,
    said: null,
  });
  const isBehind = placeOf(kept.tab) !== placeOf(latest);
  const { wish, tabId } = latest;
  const next = nextKept(kept, latest, isBehind);
  // React's way to follow a prop: the new state is taken before anything is drawn.
  if (next !== kept) setKept(next);

  useEffect(() => {
    if (wish !== null && tabId !== null) void forgetWish(tabId);
  }, [wish, tabId]);

  return {
    view: kept.view,
    tab: isBehind ? kept.tab : latest,
    isBehind,
    said: kept.said,
    show: (view) => setKept((now) => ({ ...now, view, isTyping: false, said: null })),
    catchUp: () => setKept((now) => ({ ...now, tab: latest, view: page, isTyping: false, said: null })),
    noteTyping: (isTyping) => setKept((now) => (now.isTyping === isTyping ? now : { ...now, isTyping })),
  };
}

function nextKept(kept: Kept, latest: TabState, isBehind: boolean): Kept {
  const { wish } = latest;
  if (wish !== null && wish.at !== kept.wishAt) return fulfilled(kept, latest, wish);
  // Leads of another space are not at hand any more.
  const isHeld = kept.isTyping && kept.tab.space === latest.space;
  return isBehind && !isHeld ? { ...kept, tab: latest, view: page, said: null } : kept;
}

function fulfilled(kept: Kept, tab: TabState, wish: PanelWish): Kept {
  const told = { wishAt: wish.at, said: wish.said ?? null };
  // What a shortcut did is said beside what is half typed; it asks for nothing.
  if (kept.isTyping && wish.said !== undefined) return { ...kept, ...told };
  return { tab, view: viewWished(tab, wish), isTyping: false, ...told };
}

/** What makes a tab's page another place: the tab and the people on it. */
function placeOf({ tabId, space, seen }: TabState): string {
  return JSON.stringify([
    tabId,
    space,
    seen?.people.map(({ keys, name }) => (keys.length > 0 ? keys : name)) ?? [],
  ]);
}

function viewWished(tab: TabState, { leadId, intent, text, at }: PanelWish): View {
  if (leadId !== null)
    return { type: 'lead', id: leadId, opened: intent === 'giveBack' ? 'giveBack' : null, at };
  if (intent === 'add' && text !== undefined)
    return { type: 'add', stranger: strangerOf(text), capturedFrom: 'hand' };
  const stranger = tab.seen?.people[0];
  return intent === 'add' && stranger
    ? { type: 'add', stranger, capturedFrom: tab.seen?.site ?? 'hand' }
    : page;
}
