import { never } from '@/lib/metrics/past/pasts';
import { rateOf } from '@/lib/metrics/rate';
import { clocksFrom } from './clocks';
import { countBy, nothing, shareOf, shareOfParts, together } from './counting';
import { handOversFrom, verdicts } from './hand-over-walk';
import { facets, type Facet } from './asked';
import type { Counted } from './counted';
import type { FacetRow } from './report';
import { eachValue, valueOf, type Scene } from './scene';
import { standing } from './standings';

const hows = 4;
/** Of each value: how leads stand, by whether they reached the opportunity; accepted, returned; clocks met, breached. */
const accepted = hows * 2;
const returned = accepted + 1;
const met = returned + 1;
const breached = met + 1;
const groups = breached + 1;

const always = { from: -never, before: never };

/** The leads added in the period by their value of a facet. Whoever has several counts in each. */
export function facetFigures(scene: Scene, facet: Facet): readonly FacetRow[] {
  const { pasts, chosen, rows, from, before, asked } = scene;
  const values = facetCodes(scene, facet);
  const none = values.length;
  const placeOf = new Int32Array(Math.max(0, ...values.map((code) => code + 1)));
  for (const [place, code] of values.entries()) placeOf[code] = place;
  const counts = countBy(scene, (none + 1) * groups, (visit) => {
    const { end, opportunityAt } = scene.standings();
    const answers = answersOf(scene);
    const seenBy = new Int32Array(none + 1).fill(-1);
    const created = pasts.addedAt.data;
    let row = 0;
    let how = 0;
    let has = false;
    const count = (place: number): void => {
      if (seenBy[place] === row) return;
      seenBy[place] = row;
      const first = place * groups;
      visit(first + how, row);
      if (answers.accepted[row] === 1) visit(first + accepted, row);
      if (answers.returned[row] === 1) visit(first + returned, row);
      for (let each = answers.met[row] ?? 0; each > 0; each -= 1) visit(first + met, row);
      for (let each = answers.breached[row] ?? 0; each > 0; each -= 1) visit(first + breached, row);
    };
    const look = (code: number): void => {
      has = true;
      count(placeOf[code] ?? none);
    };
    for (row = 0; row < rows; row += 1) {
      const added = created[row] ?? never;
      if (chosen[row] === 0 || added < from || added >= before) continue;
      how = (opportunityAt[row] === never ? 0 : hows) + (end[row] ?? 0);
      has = false;
      eachValue(pasts, facet, row, asked.asOf, look);
      if (!has) count(none);
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
    acceptance: {
      ...rateOf(at(accepted).count, at(accepted).count + at(returned).count),
      hits: at(accepted).leads,
      base: () => [...new Set([...at(accepted).leads(), ...at(returned).leads()])],
    },
    attainment: shareOfParts(at(met), [at(breached)]),
  };
}

/** By row what sales said to it, and how many of its clocks were met or breached. */
function answersOf(scene: Scene): Readonly<Record<'accepted' | 'returned' | 'met' | 'breached', Uint8Array>> {
  const answers = {
    accepted: new Uint8Array(scene.rows),
    returned: new Uint8Array(scene.rows),
    met: new Uint8Array(scene.rows),
    breached: new Uint8Array(scene.rows),
  };
  handOversFrom(scene, always, (row, _place, verdict) => {
    if (verdict === verdicts.accepted) answers.accepted[row] = 1;
    if (verdict === verdicts.returned) answers.returned[row] = 1;
  });
  clocksFrom(scene, always, (row, _of, result) => {
    if (result > 1) return;
    const into = result === 0 ? answers.met : answers.breached;
    into[row] = (into[row] ?? 0) + 1;
  });
  return answers;
}
