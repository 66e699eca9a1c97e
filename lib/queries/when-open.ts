import type { Door } from '@/lib/store/reads/door';
import type { Connection } from './connection';

/** The store once it is open; for what is read by hand, where a live read would ask again and again. */
export async function whenOpen(connection: Connection): Promise<Door> {
  const now = connection.state();
  if (now.type === 'ready') return now.db;
  return new Promise((resolve) => {
    const stop = connection.subscribe(() => {
      const state = connection.state();
      if (state.type !== 'ready') return;
      stop();
      resolve(state.db);
    });
  });
}
