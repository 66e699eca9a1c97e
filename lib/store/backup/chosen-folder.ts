/** A folder of the user's own that files are saved into by themselves, and what protects them. */
export type ChosenFolder = {
  readonly handle: FolderHandle;
  /** What the passphrase was stretched to (`transfer/archive/lock.ts`), not the passphrase; null: files are not protected. */
  readonly lock: {
    readonly master: CryptoKey;
    readonly salt: Uint8Array<ArrayBuffer>;
    readonly rounds: number;
  } | null;
};

/**
 * A folder as the browser hands it out. Chromium asks the user before anything is written there; other browsers, and the
 * origin's private folders, know no such question.
 * https://wicg.github.io/file-system-access/#api-filesystemhandle
 */
export type FolderHandle = FileSystemDirectoryHandle & {
  readonly queryPermission?: (access: Access) => Promise<PermissionState>;
  /** For pages alone, in the turn of a press. */
  readonly requestPermission?: (access: Access) => Promise<PermissionState>;
};

type Access = { readonly mode: 'readwrite' };

/** A database of its own: a folder and a key can be kept nowhere else, and outlast a store that cannot be opened. */
const databaseName = 'chosen-folder';
const table = 'kept';
const key = 'folder';

/** Null: none was chosen. */
export async function readChosenFolder(): Promise<ChosenFolder | null> {
  return work('readonly', (store) => store.get(key) as IDBRequest<ChosenFolder | undefined>).then(
    (found) => found ?? null,
  );
}

/** For pages: the user chooses there. */
export async function writeChosenFolder(folder: ChosenFolder): Promise<void> {
  await work('readwrite', (store) => store.put(folder, key));
}

/** Forgets the folder and the key; what was saved into it stays. */
export async function forgetChosenFolder(): Promise<void> {
  await work('readwrite', (store) => store.delete(key));
}

/** Whether files may be written there without the user being asked. */
export async function mayWriteInto({ handle }: ChosenFolder): Promise<boolean> {
  const state = await handle.queryPermission?.({ mode: 'readwrite' });
  return state === undefined || state === 'granted';
}

async function work<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const db = await opened();
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = db.transaction(table, mode);
      const request = ask(transaction.objectStore(table));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')));
    });
  } finally {
    db.close();
  }
}

async function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(table));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}
