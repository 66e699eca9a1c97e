import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageType, Protocol, Reply, Request } from '@/lib/messaging/protocol';

type Answers = {
  readonly [Type in MessageType]?: (request: Request<Type>) => Reply<Type> | Promise<Reply<Type>>;
};
type Asked = { readonly type: MessageType; readonly request: Protocol[MessageType]['request'] };

/**
 * Stands in for the background: answers what is asked, and keeps it.
 * @returns everything that was asked, in order
 */
export function answerAs(answers: Answers): readonly Asked[] {
  const asked: Asked[] = [];
  const sendMessage = async (message: Asked): Promise<unknown> => {
    asked.push(message);
    const answer = answers[message.type] as ((request: unknown) => unknown) | undefined;
    return answer ? { reply: await answer(message.request) } : undefined;
  };
  fakeBrowser.runtime.sendMessage = sendMessage as never;
  return asked;
}

/** Requests of one type, in order. */
export function requestsOf<Type extends MessageType>(
  asked: readonly Asked[],
  type: Type,
): readonly Request<Type>[] {
  return asked.filter((each) => each.type === type).map((each) => each.request as Request<Type>);
}
