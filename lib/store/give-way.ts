import { logProblem } from '@/lib/log';
import type { Database } from './database';

/** Lets another connection upgrade or delete the database instead of holding it up. */
export function giveWay(db: Database): void {
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  db.on('blocked', () => {
    logProblem('store', 'an upgrade waits for another connection');
    return false;
  });
}
