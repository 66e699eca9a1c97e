import { tombstoneOf } from '@/lib/store/reads/tombstones';
import { erasureReceipt } from '@/lib/transfer/export/erasure-receipt';
import { textFile } from '@/lib/transfer/export/text-file';
import type { ExportJob } from './export-jobs';

/**
 * That a lead was erased, and when: to be handed out. Nothing of the person is in it.
 * @param now wall time in ms
 */
export function receiptJob(leadId: string, now: number): ExportJob {
  return {
    name: `erased-${new Date(now).toISOString().slice(0, 10)}.json`,
    type: 'application/json',
    begin: async ({ db }) => {
      const tombstone = await tombstoneOf(db, leadId);
      return textFile(only(await erasureReceipt(tombstone ? [tombstone] : [])));
    },
  };
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}
