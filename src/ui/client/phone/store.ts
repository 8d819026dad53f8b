// What stands on the phone, in the browser's own database, written through to the disk before it counts as kept. Looking never
// makes the database: a phone on which nothing is to be kept holds nothing of it.

import type { Box } from './box.ts';
import { type Event, next, type Shelf, type Story } from './outbox.ts';
import type { LockedKey } from './phone-key.ts';

type Phone = { readonly key: LockedKey; readonly tries: number };

type Looked = { readonly key: LockedKey | null; readonly triesLeft: number };

export type PhoneStore = Shelf & {
  readonly look: () => Promise<Looked>;
  /** False where another page has set up this phone meanwhile. */
  readonly setUp: (key: LockedKey) => Promise<boolean>;
  /** False where the key that sealed it is not this phone's any more. */
  readonly begin: (id: string, publicKey: string, sealed: Box) => Promise<boolean>;
  /** To be counted before a PIN is tried, so that nobody tries for nothing by stopping the app. Gives how many are left. */
  readonly countTry: () => Promise<number>;
  readonly forgetTries: () => Promise<void>;
  /** The key, and with it all that it opens. What waits for the service is not the key's, and still goes. */
  readonly forgetKey: () => Promise<void>;
  readonly wipe: () => Promise<void>;
};

const mostTries = 10;
const database = 'cairn-phone';
const [phoneStore, storyStore] = ['phone', 'stories'] as const;
const phoneId = 'phone';

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const openDatabase = (mayCreate: boolean): Promise<IDBDatabase | null> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      if (!mayCreate) {
        request.transaction?.abort();
        return;
      }
      request.result.createObjectStore(phoneStore);
      request.result.createObjectStore(storyStore, { keyPath: 'id' });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => (isNew && !mayCreate ? resolve(null) : reject(request.error));
  });

type Stores = { readonly phone: IDBObjectStore; readonly stories: IDBObjectStore };

/** One transaction, kept on the disk when this resolves; null where there is no database. */
const within = async <T>(
  mode: IDBTransactionMode,
  work: (stores: Stores) => Promise<T>,
  mayCreate = false,
): Promise<T | null> => {
  const db = await openDatabase(mayCreate);
  if (db === null) return null;
  try {
    const transaction = db.transaction([phoneStore, storyStore], mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [result] = await Promise.all([
      work({ phone: transaction.objectStore(phoneStore), stories: transaction.objectStore(storyStore) }),
      done,
    ]);
    return result;
  } finally {
    db.close();
  }
};

const phoneOf = ({ phone }: Stores): Promise<Phone | undefined> => asked(phone.get(phoneId));
const storiesOf = ({ stories }: Stores): Promise<readonly Story[]> => asked(stories.getAll());

const isEmptyNow = async ({ phone, stories }: Stores): Promise<boolean> =>
  (await asked(phone.count())) + (await asked(stories.count())) === 0;

/** Setting up and taking away wait for each other; where the browser cannot say so, an empty database stays. */
const alone = (work: () => Promise<unknown>): Promise<unknown> => navigator.locks.request('cairn-phone', work);

/** Nothing in it: not even the database stays. */
const removeWhenEmpty = async (): Promise<void> => {
  if (!('locks' in navigator)) return;
  await alone(async () => {
    if (!(await within('readonly', isEmptyNow))) return;
    const request = indexedDB.deleteDatabase(database);
    await new Promise((resolve) => {
      request.onsuccess = request.onerror = request.onblocked = resolve;
    });
  });
};

const changeIn = async (stores: Stores, id: string, event: Event): Promise<Story | undefined> => {
  const before: Story | undefined = await asked(stores.stories.get(id));
  const phone = await phoneOf(stores);
  const after = next(before, event);
  // A reply that nobody here can open any more is no use to anybody.
  const kept = after?.state === 'sent-unseen' && phone === undefined ? undefined : after;
  if (kept !== undefined) await asked(stores.stories.put(kept));
  else if (before !== undefined) await asked(stores.stories.delete(id));
  return kept;
};

const putKey = async (stores: Stores, key: LockedKey): Promise<boolean> => {
  if (await phoneOf(stores)) return false;
  await asked(stores.phone.put({ key, tries: 0 } satisfies Phone, phoneId));
  return true;
};

/** The last story takes the key with it. */
const clearWhenDone = async (stores: Stores): Promise<void> => {
  if ((await asked(stores.stories.count())) === 0) await asked(stores.phone.clear());
};

export const phoneShelf: PhoneStore = {
  look: async () => {
    const phone = await within('readonly', phoneOf);
    return { key: phone?.key ?? null, triesLeft: mostTries - (phone?.tries ?? 0) };
  },
  stories: async () => (await within('readonly', storiesOf)) ?? [],
  setUp: async (key) => {
    let isSet: boolean | null = false;
    const set = async () => {
      isSet = await within('readwrite', (stores) => putKey(stores, key), true);
    };
    await ('locks' in navigator ? alone(set) : set());
    return isSet ?? false;
  },
  begin: async (id, publicKey, sealed) => {
    const isBegun = await within('readwrite', async (stores) => {
      if ((await phoneOf(stores))?.key.publicKey !== publicKey) return false;
      const order = Math.max(0, ...(await storiesOf(stores)).map((story) => story.order)) + 1;
      await asked(stores.stories.put({ id, order, state: 'draft', sealed } satisfies Story));
      return true;
    });
    return isBegun ?? false;
  },
  change: async (id, event) => {
    const changed = await within('readwrite', async (stores) => {
      const story = await changeIn(stores, id, event);
      if (story === undefined) await clearWhenDone(stores);
      return story;
    });
    if (changed === undefined) await removeWhenEmpty();
    return changed ?? undefined;
  },
  countTry: async () => {
    const left = await within('readwrite', async (stores) => {
      const phone = await phoneOf(stores);
      if (!phone) return 0;
      await asked(stores.phone.put({ ...phone, tries: phone.tries + 1 } satisfies Phone, phoneId));
      return mostTries - phone.tries - 1;
    });
    return left ?? 0;
  },
  forgetTries: async () => {
    await within('readwrite', async (stores) => {
      const phone = await phoneOf(stores);
      if (phone) await asked(stores.phone.put({ ...phone, tries: 0 } satisfies Phone, phoneId));
    });
  },
  forgetKey: async () => {
    await within('readwrite', async (stores) => {
      for (const { id, state } of await storiesOf(stores))
        if (state === 'draft' || state === 'sent-unseen') await asked(stores.stories.delete(id));
      await asked(stores.phone.clear());
    });
    await removeWhenEmpty();
  },
  wipe: async () => {
    await within('readwrite', async ({ phone, stories }) => {
      await asked(phone.clear());
      await asked(stories.clear());
    });
    await removeWhenEmpty();
  },
};
