import { useState } from 'react';
import type { People } from '@/components/person/names';
import type { Run } from '@/components/lead/run';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Command } from '@/lib/funnel/command';
import type { Levels } from '@/lib/funnel/hand-off/criteria';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Offers } from '@/lib/funnel/hand-off/offers';
import type { Refusal } from '@/lib/funnel/refusal';

/** What every form behind a next step is given. */
export type StepFormProps = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly offers: Offers;
  /** How well the lead fits and how interested it is; null: not known. */
  readonly levels: Levels | null;
  readonly now: number;
  readonly run: Run;
  /** The form is through: carried out, or given up. */
  readonly onClose: () => void;
};

export type Step = {
  readonly isPending: boolean;
  readonly refusal: Refusal | null;
  /** Carries the commands out and closes the form; refused: stays, with all that was typed. */
  readonly go: (...commands: readonly Command[]) => void;
};

/** A form's way to its command and back. */
export function useStep(run: Run, onDone: () => void): Step {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const carryOut = async (commands: readonly Command[]): Promise<void> => {
    setPending(true);
    setRefusal(null);
    const refused = await run(...commands);
    setPending(false);
    if (refused === null) onDone();
    else setRefusal(refused);
  };
  return { isPending, refusal, go: (...commands) => void (isPending ? undefined : carryOut(commands)) };
}
