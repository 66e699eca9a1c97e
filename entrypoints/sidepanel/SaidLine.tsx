import { useEffect, type ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Said } from '@/lib/messaging/tab-state';
import { words } from '@/lib/words';

/** What became of a shortcut: done, with ten seconds to take it back; else why nothing was done. */
export function SaidLine({ said, desk }: { readonly said: Said; readonly desk: Desk }): ReactElement | null {
  const { noteDone } = desk.commands;
  useEffect(() => {
    if (said.type === 'done') noteDone(said.command, said.opId);
  }, [said, noteDone]);
  if (said.type === 'done') return null;
  if (said.type === 'refused')
    return <RefusalText refusal={said.refusal} definition={desk.definition} people={desk.people} />;
  return <output className="panel-said">{words(`reach.said.${said.type}`)}</output>;
}
