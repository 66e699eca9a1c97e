import type { StageTone } from '@/lib/funnel/definition/tone';
import type { Column } from '@/lib/transfer/files/column';
import type { DateFormat } from '@/lib/transfer/files/dates';
import type { RowsMean } from '@/lib/transfer/files/plan';

/** An entered stage by what it means, since every funnel has its own. */
export type EnteredTone = `entered:@${StageTone}`;

/** An export of another product, as data: how its header is known, and what its columns are. */
export type Preset = {
  readonly id: string;
  /** As the product calls itself. */
  readonly product: string;
  /** What its rows are. */
  readonly holds:
    | 'contacts'
    | 'addressBook'
    | 'oldAddressBook'
    | 'leads'
    | 'deals'
    | 'dealStages'
    | 'connections'
    | 'registrants'
    | 'attendees'
    | 'submissions'
    | 'history'
    | 'versions'
    | 'visits';
  readonly rows: RowsMean;
  /** Headers by which it is known: one of each list must be there. Parted by commas. */
  readonly needs: readonly string[];
  /** Headers that speak against it. */
  readonly without?: string;
  /** Headers by what they hold, where that is not plain; all others are understood as in any export. */
  readonly columns: Partial<Readonly<Record<Column | EnteredTone, string>>>;
  /** Headers that are not read although they look as if they should. */
  readonly ignored?: string;
  /** What its stages and statuses mean. */
  readonly stages?: Partial<Readonly<Record<StageTone, string>>>;
  /** How it writes dates where their figures do not tell. */
  readonly dateFormat?: DateFormat;
  /** What everybody in it did, where no column tells when. */
  readonly activity?: string;
  /** The word between host and id in the addresses of its records. */
  readonly recordType?: string;
};
