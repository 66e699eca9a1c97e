import { inject } from 'vitest';

/**
 * The English text of a message as the browser would give it, for tests that run outside one.
 * @param key name in `_locales`, dots written as underscores
 * @param substitutions values of $1 to $9
 */
export function readMessage(key: string, substitutions: string | (string | number)[] = []): string {
  const values = Array.isArray(substitutions) ? substitutions : [substitutions];
  const message = messages[key] ?? '';
  return message.replaceAll(/\$(\d)/g, (_, digit: string) => String(values[Number(digit) - 1] ?? ''));
}

const messages = inject('messages');
