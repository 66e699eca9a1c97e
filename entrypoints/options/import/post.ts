import { refused, type ImportRefusal, type Result } from '@/lib/funnel/refusal';
import type { Request } from '@/lib/messaging/protocol';
import { send, UnreachableError } from '@/lib/messaging/send';

type ImportMessage =
  'stageImport' | 'confirmImport' | 'cancelImport' | 'undoImport' | 'resumeImport' | 'keepColumns';

/** Asks the background for a step of an import; one that cannot be reached is a refusal like others. */
export async function ask<Type extends ImportMessage>(
  type: Type,
  request: Request<Type>,
): Promise<Result<null, ImportRefusal>> {
  try {
    return (await send(type, request)) as Result<null, ImportRefusal>;
  } catch (error) {
    if (error instanceof UnreachableError) return refused({ type: 'Unreachable' });
    throw error;
  }
}
