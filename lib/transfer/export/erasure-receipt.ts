import type { TombstoneRow } from '@/lib/store/rows';
import { words } from '@/lib/words';
import { isoTime } from './iso-time';
import { printedPage } from './printed-page';
import { fact, type Section } from './told';

/**
 * What can be handed out about an erasure: that it was done, when, how much went, and a mark by which it is found again
 * in the store. Nothing of the person: the mark is the SHA-256 of an id that was made at random.
 */
export async function receiptJson({
  leadId,
  erasedAt,
  keyHashes,
  removed,
  cleared,
}: TombstoneRow): Promise<string> {
  return JSON.stringify(
    {
      format: 'stageside-erasure',
      version: 2,
      erasedAt: isoTime(erasedAt),
      mark: await markOf(leadId),
      /** They had opted out: adding them again is refused, by keyed hashes that tell nobody who they are. */
      isKeptOut: keyHashes.length > 0,
      ...(removed ? { removed } : {}),
      ...(cleared ? { cleared } : {}),
    },
    null,
    2,
  );
}

/** The same to be read, and printed. */
export async function receiptHtml(tombstone: TombstoneRow): Promise<string> {
  const { leadId, erasedAt, keyHashes, removed, cleared } = tombstone;
  const done: Section = {
    id: 'erasure',
    title: words('keep.receipt.done'),
    facts: [
      fact(words('keep.receipt.erasedAt'), { at: erasedAt }),
      fact(words('keep.receipt.mark'), await markOf(leadId)),
      fact(words('keep.receipt.kept'), words('keep.receipt.keptHashes')),
      fact(
        words('keep.receipt.optedOut'),
        keyHashes.length > 0 ? words('keep.receipt.optedOutKept') : words('keep.receipt.optedOutNot'),
      ),
      fact(words('keep.receipt.outside'), words('keep.receipt.outsideHint')),
    ],
  };
  const counts = countsOf(tombstone);
  const counted: Section = {
    id: 'removed',
    title: words('keep.receipt.removed'),
    ...(removed && !cleared ? { about: words('keep.receipt.copiesLater') } : {}),
    table: {
      columns: [words('keep.receipt.what'), words('keep.receipt.howMany')],
      rows: counts,
    },
  };
  return printedPage(words('keep.receipt.title'), [words('keep.receipt.intro')], [done, counted]);
}

/** How much went, by what it was; nothing of an erasure that was made before anything was counted. */
export function countsOf({ removed, cleared }: TombstoneRow): readonly (readonly [string, number])[] {
  if (!removed) return [];
  return [
    [words('keep.receipt.of.leads'), removed.leads],
    [words('keep.receipt.of.events'), removed.events],
    [words('keep.receipt.of.pairs'), removed.pairs],
    [words('keep.receipt.of.proposals'), removed.proposals],
    [words('keep.receipt.of.stagedRows'), removed.stagedRows],
    [words('keep.receipt.of.fileNames'), removed.fileNames],
    ...(cleared
      ? ([
          [words('keep.receipt.of.backups'), cleared.backups],
          [words('keep.receipt.of.stores'), cleared.stores],
        ] as const)
      : []),
  ];
}

async function markOf(leadId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(leadId));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
