import type { Config } from '@testing-library/react';

/**
 * An error about a missing element that prints the page when its message is read. A query that waits throws one at
 * every try and keeps the last: printing the page each time took a fifteenth of a large form's tests.
 * @param errorOf makes the error as the library does, with the whole page in its message
 */
export function lateError(errorOf: Config['getElementError']): Config['getElementError'] {
  return (message, container) => {
    const error = new Error();
    error.name = 'TestingLibraryElementError';
    const print = (): string => errorOf(message, container).message;
    return Object.defineProperty(error, 'message', { get: print, configurable: true });
  };
}
