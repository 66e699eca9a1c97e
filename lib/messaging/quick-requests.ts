import type { MessageType, Request } from './protocol';

/**
 * The requests that a page asks before it can show its first chip. They are checked by hand: a worker that was asleep
 * answers them before Zod, which takes longer to start than they take to answer, is even loaded.
 */
export const quickRequests = {
  lookUp: isLookUp,
  siteState: isSiteState,
} as const satisfies Partial<{ readonly [Type in MessageType]: (request: unknown) => boolean }>;

export type QuickType = keyof typeof quickRequests;

export function isQuick(type: MessageType): type is QuickType {
  return Object.hasOwn(quickRequests, type);
}

/** People on one page, keys of one person, characters of one key. */
const most = { people: 2000, keys: 50, key: 600 };

function isLookUp(request: unknown): request is Request<'lookUp'> {
  return (
    isRecord(request) &&
    isListOf(request['people'], most.people, (keys) =>
      isListOf(keys, most.keys, (key) => isText(key, 1, most.key)),
    )
  );
}

function isSiteState(request: unknown): request is Request<'siteState'> {
  if (!isRecord(request)) return false;
  const { site, account, mailbox } = request;
  return isText(site, 1, 60) && isText(account, 0, 100) && (mailbox === null || isText(mailbox, 0, 600));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, longest: number, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= longest && value.every(isItem);
}

function isText(value: unknown, shortest: number, longest: number): boolean {
  return typeof value === 'string' && value.length >= shortest && value.length <= longest;
}
