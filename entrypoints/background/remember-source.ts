import { rememberSource } from '@/lib/actions/remember-source';
import type { Command } from '@/lib/funnel/command';
import { sourceKinds, sourcesByKind } from '@/lib/funnel/hand-off/sources';
import { logProblem } from '@/lib/log';
import { words } from '@/lib/words';
import type { OpenSpace, Spaces } from './spaces';

/**
 * After somebody was added by hand: a source that was typed is offered the next time. What is lost where the worker is
 * stopped before is typed once more, so it never spoils the reply.
 */
export async function rememberSourceOf(spaces: Spaces, space: OpenSpace, command: Command): Promise<void> {
  if (command.type !== 'addLead' || (command.source?.trim() ?? '') === '') return;
  const { source = '' } = command;
  const offered = sourceKinds.flatMap((kind) =>
    sourcesByKind[kind].map((each) => words(`lead.source.${each}`)),
  );
  const { sources } = await spaces.settings(space);
  if ([...offered, ...sources].includes(source)) return;
  try {
    await spaces.write(space, async () => rememberSource(space.db, source, offered));
  } catch (error) {
    logProblem('background', 'a source was not remembered', error);
  }
}
