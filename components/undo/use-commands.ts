import { useCallback, useEffect, useState } from 'react';
import type { Run } from '@/components/lead/run';
import type { Command, CommandReply, Done } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';
import { leadName } from '@/components/person/names';
import { doneWords } from './done-words';

/** How long undoing is offered, in ms. The history offers it for as long as it is possible. */
const undoTime = 10_000;

/** What can be taken back now. */
export type UndoOffer = {
  /** In the order in which they were carried out. */
  readonly opIds: readonly string[];
  readonly text: string;
  /** Wall time in ms. */
  readonly until: number;
};

/** Asks the background; never throws. */
type Post = (command: Command) => Promise<CommandReply>;

/** With the way that it went: by now the page may show another space, as the panel does beside another tab. */
type Taken = UndoOffer & { readonly post: Post };

export type Commands = {
  readonly run: Run;
  /** What was done last, for ten seconds. */
  readonly offer: UndoOffer | null;
  /** A command was carried out elsewhere for this page, by a shortcut say: it can be taken back here as well. */
  readonly noteDone: (command: Command, opId: string) => void;
  /** Takes back the offered step, newest command first. */
  readonly undo: () => void;
  /** Takes back any command by its name, or the whole batch that it was part of: the history's way. */
  readonly undoOp: (opId: string, batch?: string) => Promise<Refusal | null>;
  readonly dismiss: () => void;
  /** The lead of the command that was carried out last; null: none was, or it left none. */
  readonly lastLead: string | null;
  /** What the command that was carried out last gave back; null: none was. */
  readonly lastDone: Done | null;
  /** Why undoing was refused. */
  readonly refusal: Refusal | null;
};

/** A page's commands and its ten seconds of undo. */
export function useCommands(post: Post): Commands {
  const [offer, setOffer] = useState<Taken | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [lastDone, setLastDone] = useState<Done | null>(null);

  useEffect(() => {
    if (offer === null) return undefined;
    const timer = setTimeout(() => setOffer(null), Math.max(0, offer.until - Date.now()));
    return () => clearTimeout(timer);
  }, [offer]);

  const run = useCallback<Run>(
    async (...commands) => {
      const opIds: string[] = [];
      let text = '';
      setRefusal(null);
      for (const command of commands) {
        const reply = await post(command);
        if (!reply.ok) {
          if (opIds.length > 0) setOffer({ opIds, text, until: Date.now() + undoTime, post });
          return reply.refusal;
        }
        opIds.push(reply.value.opId);
        text = doneText(command, reply);
        setLastDone(reply.value);
      }
      setOffer({ opIds, text, until: Date.now() + undoTime, post });
      return null;
    },
    [post],
  );

  const noteDone = useCallback(
    (command: Command, opId: string) => {
      setRefusal(null);
      setOffer({ opIds: [opId], text: doneWords(command), until: Date.now() + undoTime, post });
    },
    [post],
  );

  const undoOp = useCallback(
    async (opId: string, batch?: string): Promise<Refusal | null> => {
      const reply = await post({ type: 'undo', ...(batch === undefined ? { opId } : { batch }) });
      const refused = reply.ok ? null : reply.refusal;
      setRefusal(refused);
      setOffer(null);
      return refused;
    },
    [post],
  );

  return {
    run,
    offer,
    noteDone,
    undo: () => {
      if (!offer) return;
      setOffer(null);
      void undoAll(offer.opIds, offer.post).then(setRefusal);
    },
    undoOp,
    dismiss: () => {
      setOffer(null);
      setRefusal(null);
    },
    lastLead: lastDone?.leadId ?? null,
    lastDone,
    refusal,
  };
}

/** Newest first. @returns why it was refused, or null */
async function undoAll(opIds: readonly string[], post: Post): Promise<Refusal | null> {
  for (const opId of opIds.toReversed()) {
    const reply = await post({ type: 'undo', opId });
    if (!reply.ok) return reply.refusal;
  }
  return null;
}

function doneText(command: Command, reply: Extract<CommandReply, { ok: true }>): string {
  const done = doneWords(command);
  return reply.value.lead ? `${done}: ${leadName(reply.value.lead)}` : done;
}
