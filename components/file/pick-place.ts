type Picking = {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
  }) => Promise<FileSystemFileHandle>;
};

/** Whether this browser lets the user choose where a file goes before it is written. */
export function canPickPlace(): boolean {
  return 'showSaveFilePicker' in globalThis;
}

/**
 * Asks where a file is to go. To be called in the turn of a press, before anything is awaited.
 * @returns undefined: the user thought better of it
 */
export async function pickPlace(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await (globalThis as Picking).showSaveFilePicker?.({ suggestedName });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
