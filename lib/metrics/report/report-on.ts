import type { Pasts } from '@/lib/metrics/past/pasts';
import { acceptanceFigures } from './acceptance-figures';
import { activityFigures } from './activity-figures';
import { closingFigures } from './closing-figures';
import { cohortFigures } from './cohort-figures';
import { conversionOf } from './conversion';
import { countBy, nothing } from './counting';
import { exitFigures } from './exit-figures';
import { choicesOf, facetFigures } from './facet-figures';
import { followUpFigures } from './follow-up-figures';
import { funnelFigures } from './funnel-figures';
import { recycleFigures } from './recycle-figures';
import type { Asked, Facet } from './asked';
import type { Counted } from './counted';
import type { FacetRow, Report } from './report';
import { openScene, type Scene } from './scene';
import { summaryFigures } from './summary-figures';
import { timeFigures } from './time-figures';
import { trendFigures } from './trend-figures';
import { velocityFigures } from './velocity-figures';

/** A report over packed pasts. Nothing is worked out before it is looked at. */
export function reportOn(pasts: Pasts, asked: Asked): Report {
  const scene = openScene(pasts, asked);
  const all = later(() => allChosen(scene));
  const choices = later(() => choicesOf(scene));
  const summary = later(() => summaryFigures(scene));
  const funnel = later(() => funnelFigures(scene));
  const closing = later(() => closingFigures(scene));
  const times = later(() => timeFigures(scene));
  const exits = later(() => exitFigures(scene));
  const cohorts = later(() => cohortFigures(scene));
  const trend = later(() => trendFigures(scene));
  const followUp = later(() => followUpFigures(scene));
  const acceptance = later(() => acceptanceFigures(scene));
  const recycling = later(() => recycleFigures(scene));
  const activities = later(() => activityFigures(scene));
  const velocity = later(() => velocityFigures(scene));
  const by = facetsOf(scene);
  const report: Report = {
    asked,
    definition: pasts.table.definition,
    get all() {
      return all();
    },
    get choices() {
      return choices();
    },
    get summary() {
      return summary();
    },
    get funnel() {
      return funnel();
    },
    get closing() {
      return closing();
    },
    get times() {
      return times();
    },
    get exits() {
      return exits();
    },
    get cohorts() {
      return cohorts();
    },
    get trend() {
      return trend();
    },
    get followUp() {
      return followUp();
    },
    get acceptance() {
      return acceptance();
    },
    get recycling() {
      return recycling();
    },
    get activities() {
      return activities();
    },
    get velocity() {
      return velocity();
    },
    by,
    conversion: (from, to, withinDays) => conversionOf(scene, from, to, withinDays),
  };
  return report;
}

function facetsOf(scene: Scene): Report['by'] {
  const rows = (facet: Facet): (() => readonly FacetRow[]) => later(() => facetFigures(scene, facet));
  const source = rows('source');
  const programme = rows('programme');
  const owner = rows('owner');
  const quadrant = rows('quadrant');
  const rule = rows('rule');
  return {
    get source() {
      return source();
    },
    get programme() {
      return programme();
    },
    get owner() {
      return owner();
    },
    get quadrant() {
      return quadrant();
    },
    get rule() {
      return rule();
    },
  };
}

function allChosen(scene: Scene): Counted {
  const [all = nothing] = countBy(scene, 1, (tally) => {
    for (let row = 0; row < scene.rows; row += 1) if (scene.chosen[row] === 1) tally.add(0, row);
  });
  return all;
}

/** What is made when it is first asked for, and kept. */
function later<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
