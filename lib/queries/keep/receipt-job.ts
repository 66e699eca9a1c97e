import { tombstoneOf } from '@/lib/store/reads/tombstones';
import { receiptHtml, receiptJson } from '@/lib/transfer/export/erasure-receipt';
import { dayOf } from '@/lib/transfer/archive/file-name';
import { textJob, type ExportJob, type ReadAs } from './export-job';

/**
 * That a lead was erased, when, and how much went: to be handed out. Nothing of the person is in it.
 * @param now wall time in ms
 */
export function receiptJob(leadId: string, now: number, as: ReadAs): ExportJob {
  return textJob(`erased-${dayOf(now)}`, as, async ({ db }) => {
    const tombstone = await tombstoneOf(db, leadId);
    if (tombstone === null) throw new Error('nobody of that id was erased');
    return as === 'json' ? receiptJson(tombstone) : receiptHtml(tombstone);
  });
}
