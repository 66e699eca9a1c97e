import { rateOf, type Rate } from './rate';

/** A hand-over as the lead scored when it was made, with what sales made of it. */
export type PastHandOver = {
  /** Whether its fit was high then. */
  readonly isFit: boolean;
  readonly interest: number;
  readonly verdict: 'accepted' | 'returned' | 'open';
};

/** How far the interest of a lead that fits rose in the time that is looked at; it passed all thresholds in between. */
export type Rise = {
  /** When it began; null: nobody knew the lead yet. */
  readonly from: number | null;
  readonly to: number;
};

/** What is to be expected of a threshold of interest, by what became of hand-overs that reached it. */
export type AtThreshold = {
  /** In points; a whole number. */
  readonly interest: number;
  /** Accepted of those accepted or returned whose fit was high. */
  readonly fit: Rate;
  /** The same whatever their fit was. */
  readonly all: Rate;
  /** Hand-overs of leads that fit of which sales has yet to say something. */
  readonly open: number;
  /** Leads a month that fit and rose to it. */
  readonly monthly: number;
};

/** No cut is set above. */
const highest = 1000;

const counted = ['accepted', 'returned', 'open', 'allAccepted', 'allReturned', 'passed'] as const;
type Counts = Readonly<Record<(typeof counted)[number], Float64Array>>;

/** Takes hand-overs and rises in one by one; what they come to can be asked for at any time. */
export class ThresholdFigures {
  /** By whole points: hand-overs by the threshold that they just reached, rises by where they begin and end. */
  readonly #at = Object.fromEntries(
    counted.map((name) => [name, new Float64Array(highest + 2)]),
  ) as unknown as Counts;
  #top = 0;

  addHandOver({ isFit, interest, verdict }: PastHandOver): void {
    const reached = wholeOf(interest);
    if (reached < 0) return;
    this.#top = Math.max(this.#top, reached);
    if (isFit) add(this.#at[verdict], reached);
    if (verdict === 'accepted') add(this.#at.allAccepted, reached);
    if (verdict === 'returned') add(this.#at.allReturned, reached);
  }

  addRise({ from, to }: Rise): void {
    const last = wholeOf(to);
    const first = from === null ? 0 : Math.max(0, wholeOf(from) + 1);
    if (last < first) return;
    this.#top = Math.max(this.#top, last);
    // Counted from above: it comes in at the last threshold that it passed, and goes out below the first.
    add(this.#at.passed, last);
    if (first > 0) add(this.#at.passed, first - 1, -1);
  }

  /**
   * Every whole threshold from 0 to the highest that anybody reached.
   * @param months in which the rises happened
   */
  at(months: number): readonly AtThreshold[] {
    const sums = { accepted: 0, returned: 0, open: 0, allAccepted: 0, allReturned: 0, passed: 0 };
    const found: AtThreshold[] = [];
    for (let interest = this.#top; interest >= 0; interest -= 1) {
      for (const name of counted) sums[name] += this.#at[name][interest] ?? 0;
      found.push({
        interest,
        fit: rateOf(sums.accepted, sums.accepted + sums.returned),
        all: rateOf(sums.allAccepted, sums.allAccepted + sums.allReturned),
        open: sums.open,
        monthly: sums.passed / months,
      });
    }
    return found.toReversed();
  }
}

function wholeOf(points: number): number {
  return Math.min(highest, Math.floor(points));
}

function add(counts: Float64Array, place: number, by = 1): void {
  counts[place] = (counts[place] ?? 0) + by;
}
