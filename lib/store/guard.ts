import { nativeVersion } from './database';

/** What an open may do where the database is not as this build expects it. Narrowed by the opener at any time. */
export type Rights = { create: boolean; upgrade: boolean };

/** What was found; `denied` tells why an open failed that the guard stopped. `upgrading`: an older one is being changed. */
export type Seen = { denied: 'missing' | 'older' | 'newer' | null; dataLoss: boolean; upgrading: boolean };

export type Guard = {
  readonly factory: IDBFactory;
  readonly rights: Rights;
  readonly seen: Readonly<Seen>;
  /** Nobody waits any more: a connection that is still given is closed at once. */
  readonly abandon: () => void;
};

/**
 * A door-keeper in front of IndexedDB. A database of a newer build is left untouched (Dexie would open it and add what
 * it misses), one that is missing or older is created or upgraded only where that is allowed, and what the browser
 * says about lost data is kept.
 */
export function guardDatabase(inner: IDBFactory, rights: Rights): Guard {
  const seen: Seen = { denied: null, dataLoss: false, upgrading: false };
  let abandoned = false;

  const open = (name: string, version?: number): IDBOpenDBRequest => {
    // Asked without or with another version, Dexie has seen a newer one or wants to patch it.
    if (version !== nativeVersion) {
      seen.denied ??= 'newer';
      throw new DOMException('a database of another version', 'VersionError');
    }
    const request = inner.open(name, version);
    request.addEventListener('upgradeneeded', (event) => {
      seen.dataLoss ||= (event as LossyEvent).dataLoss === 'total';
      const isNew = event.oldVersion === 0;
      if (!abandoned && (isNew ? rights.create && !seen.dataLoss : rights.upgrade)) {
        seen.upgrading = !isNew;
        return;
      }
      seen.denied = isNew ? 'missing' : 'older';
      event.stopImmediatePropagation();
      request.transaction?.abort();
    });
    request.addEventListener('success', (event) => {
      seen.upgrading = false;
      if (!abandoned) return;
      event.stopImmediatePropagation();
      request.result.close();
    });
    return request;
  };

  const factory: IDBFactory = {
    open,
    deleteDatabase: (name) => inner.deleteDatabase(name),
    databases: async () => inner.databases(),
    cmp: (first, second) => inner.cmp(first, second),
  };
  return {
    factory,
    rights,
    seen,
    abandon: () => {
      abandoned = true;
    },
  };
}

/** Chromium alone says in this event that it replaced a damaged database by an empty one. */
type LossyEvent = IDBVersionChangeEvent & { readonly dataLoss?: 'none' | 'total' };
