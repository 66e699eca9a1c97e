import { never } from '@/lib/metrics/past/never';
import { acceptanceOf } from './acceptance-share';
import { clockResult, RowClocks } from './row-clocks';
import { countBy, nothing, shareOf, shareOfParts, together, type Tally } from './counting';
import { RowHandOvers, verdicts } from './row-hand-overs';
import { facets, type Facet } from './asked';
import type { Counted } from './counted';
import type { FacetRow } from './report';
import { RowValues } from './row-values';
import { always, valueOf, type Scene } from './scene';
import { standing } from './standings';

const hows = 4;
/** Of each value: how leads stand, by whether they reached the opportunity; accepted, returned; clocks met, breached. */
const accepted = hows * 2;
const returned = accepted + 1;
const met = returned + 1;
const breached = met + 1;
const groups = breached + 1;

/** The leads added in the period by their value of a facet. Whoever has several counts in each. */
export function facetFigures(scene: Scene, facet: Facet): readonly FacetRow[] {
  const { pasts, chosen, rows, from, before, asked, standings } = scene;
  const values = facetCodes(scene, facet);
  const none = values.length;
  const placeOf = new Int32Array(Math.max(0, ...values.map((code) => code + 1)));
  for (const [place, code] of values.entries()) placeOf[code] = place;
  const counts = countBy(scene, (none + 1) * groups, (tally) => {
    const has = new RowValues(pasts, facet, asked.asOf);
    const answers = new RowAnswers(scene);
    const seenBy = new Int32Array(none + 1).fill(-1);
    const created = pasts.addedAt.data;
    for (let row = 0; row < rows; row += 1) {
      const added = created[row] ?? never;
      if (chosen[row] === 0 || added < from || added >= before) continue;
      const how = (standings.opportunityAt(row) === never ? 0 : hows) + standings.end(row);
      answers.enter(row);
      has.enter(row);
      let isMore = has.next();
      do {
        const place = isMore ? (placeOf[has.code] ?? none) : none;
        if (seenBy[place] !== row) {
          seenBy[place] = row;
          tally.add(place * groups + how, row);
          answers.tell(tally, place * groups, row);
        }
        isMore = isMore && has.next();
      } while (isMore);
    }
  });
  return [...values.map((code) => valueOf(pasts, facet, code)), '']
    .map((value, place) => rowOf(value, counts.slice(place * groups, (place + 1) * groups)))
    .filter(({ leads }) => leads.count > 0)
    .toSorted((a, b) => b.leads.count - a.leads.count);
}

/** What a report's facets can be asked for. */
export function choicesOf(scene: Scene): Readonly<Record<Facet, readonly string[]>> {
  const of = (facet: Facet): readonly string[] =>
    facetCodes(scene, facet)
      .map((code) => valueOf(scene.pasts, facet, code))
      .filter((value) => value !== '');
  return {
    source: of('source'),
    programme: of('programme'),
    owner: of('owner'),
    quadrant: of('quadrant'),
    rule: of('rule'),
  };
}

/** The numbers of all values of a facet, ascending. */
function facetCodes({ pasts }: Scene, facet: Facet): readonly number[] {
  if (facet === 'source') return [...pasts.sources.texts.keys()];
  if (facet === 'rule') return [...pasts.signalKeys.texts.keys()];
  const { held } = pasts;
  const wanted = facets.indexOf(facet);
  const met = new Uint8Array(pasts.heldValues.texts.length);
  for (let at = 0; at < held.from.length; at += 1)
    if (held.facet.data[at] === wanted) met[held.value.data[at] ?? 0] = 1;
  return [...met.keys()].filter((code) => met[code] === 1);
}

function rowOf(value: string, counts: readonly Counted[]): FacetRow {
  const at = (group: number): Counted => counts[group] ?? nothing;
  const of = (how: keyof typeof standing): Counted => together([at(standing[how]), at(hows + standing[how])]);
  const of2 = (how: keyof typeof standing): Counted => at(hows + standing[how]);
  const leads = together([of('open'), of('won'), of('lost'), of('closed')]);
  return {
    value,
    leads,
    closeRate: shareOfParts(of2('won'), [of2('open'), of2('lost'), of2('closed')]),
    decided: shareOfParts(of('won'), [of('lost'), of('closed')]),
    leadToCustomer: shareOf(of('won'), leads),
    acceptance: acceptanceOf(at(accepted), at(returned)),
    attainment: shareOfParts(at(met), [at(breached)]),
  };
}

/** What sales said to a lead, and how many of its clocks were met or breached, whenever that was. */
class RowAnswers {
  #isAccepted = false;
  #isReturned = false;
  #met = 0;
  #breached = 0;
  readonly #handOvers: RowHandOvers;
  readonly #clocks: RowClocks;

  constructor(scene: Scene) {
    this.#handOvers = new RowHandOvers(scene, always);
    this.#clocks = new RowClocks(scene, always);
  }

  enter(row: number): void {
    this.#isAccepted = false;
    this.#isReturned = false;
    this.#handOvers.enter(row);
    while (this.#handOvers.next()) {
      if (this.#handOvers.verdict === verdicts.accepted) this.#isAccepted = true;
      if (this.#handOvers.verdict === verdicts.returned) this.#isReturned = true;
    }
    this.#met = 0;
    this.#breached = 0;
    this.#clocks.enter(row);
    while (this.#clocks.next()) {
      if (this.#clocks.result === clockResult.met) this.#met += 1;
      if (this.#clocks.result === clockResult.breached) this.#breached += 1;
    }
  }

  /** @param first the first group of the value for which it is told */
  tell(tally: Tally, first: number, row: number): void {
    if (this.#isAccepted) tally.add(first + accepted, row);
    if (this.#isReturned) tally.add(first + returned, row);
    for (let each = this.#met; each > 0; each -= 1) tally.add(first + met, row);
    for (let each = this.#breached; each > 0; each -= 1) tally.add(first + breached, row);
  }
}
