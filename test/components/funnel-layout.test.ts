import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, FunnelLayout } from '@/components/funnel-drawing/drawn';
import { layOutFunnel } from '@/components/funnel-drawing/lay-out';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { allPresets, preset } from '@/test/funnel/preset';

const anyFunnel = fc
  .record({
    base: fc.constantFrom(...allPresets),
    order: fc.array(fc.nat(20), { maxLength: 12 }),
    retired: fc.array(fc.nat(12), { maxLength: 4 }),
  })
  .map(({ base, order, retired }): FunnelDefinition => {
    const stages = base.stages.map((stage, index) => ({ ...stage, retired: retired.includes(index) }));
    return {
      ...base,
      stages: stages.toSorted((a, b) => (order[stages.indexOf(a)] ?? 0) - (order[stages.indexOf(b)] ?? 0)),
    };
  });
const anyWidth = fc.double({ min: 16, max: 90, noNaN: true });

describe('the drawing of any funnel', () => {
  it('has every stage that is not retired once, inside the sheet and over no other', () => {
    fc.assert(
      fc.property(anyFunnel, anyWidth, (definition, width) => {
        const layout = layOutFunnel(definition, width);
        const drawn = [...layout.slices, ...layout.asides];
        const wanted = definition.stages.filter(({ retired }) => !retired).map(({ id }) => id);
        expect(drawn.map(({ stage }) => stage.id).toSorted()).toEqual(wanted.toSorted());
        for (const { box } of drawn) expect(isWithin(box, layout)).toBe(true);
        for (const [index, { box }] of drawn.entries())
          for (const other of drawn.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
      }),
    );
  });

  it('is the same for the same data', () => {
    for (const definition of allPresets)
      expect(layOutFunnel(definition, 40)).toEqual(layOutFunnel(structuredClone(definition), 40));
  });

  it('draws each way back once, between stages that are there', () => {
    fc.assert(
      fc.property(anyFunnel, anyWidth, (definition, width) => {
        const { waysBack, slices, asides } = layOutFunnel(definition, width);
        const ids = new Set([...slices, ...asides].map(({ stage }) => stage.id));
        const named = waysBack.map(({ from, to }) => `${from} ${to}`);
        expect(new Set(named).size).toBe(named.length);
        for (const { from, to, line } of waysBack) {
          expect(ids.has(from) && ids.has(to)).toBe(true);
          expect(line).not.toContain('NaN');
        }
      }),
    );
  });
});

describe('the drawing of a preset', () => {
  it.each(allPresets)('narrows down to its goal in $id', (definition) => {
    const { slices } = layOutFunnel(definition, 60);
    const way = slices.filter(({ stage }) => stage.kind !== 'after-sale').map(({ box }) => box.width);
    expect(way).toEqual(way.toSorted((a, b) => b - a));
  });

  it('goes on flipped after the sale, and feeds the top', () => {
    const { slices, feed, bands } = layOutFunnel(preset('hand-off-and-flip'), 60);
    const [customer, repeat, advocate] = slices.slice(-3).map(({ box }) => box.width);
    expect(repeat).toBeGreaterThan(customer ?? 0);
    expect(advocate).toBeGreaterThan(repeat ?? 0);
    expect(bands.at(-1)?.group).toBe('after-sale');
    expect(feed).toMatchObject({ from: 'advocate', to: 'awareness' });
    expect(layOutFunnel(preset('deal-stage'), 60).feed).toBeNull();
  });

  it('marks every hand-off, and shows sub-steps where they say more than the stage', () => {
    const { handOffs, slices } = layOutFunnel(preset('sirius-decisions'), 60);
    expect(handOffs.map(({ stage }) => stage.id)).toEqual(['aql', 'tql']);
    const steps = Object.fromEntries(
      slices.map((slice) => [slice.stage.id, slice.steps.map(({ id }) => id)]),
    );
    expect(steps).toMatchObject({ aql: [], sal: [], sql: ['sales', 'negotiation'] });
  });

  it('puts parked, lost and closed stages aside, each beside its own', () => {
    const { asides, slices } = layOutFunnel(preset('smarketing'), 60);
    expect(asides.map(({ stage }) => stage.id)).toEqual(['with-marketing', 'lost', 'closed']);
    const yOf = (id: string) => slices.find(({ stage }) => stage.id === id)?.box.y;
    expect(asides[0]?.box.y).toBe(yOf('lead'));
    expect(asides[1]?.box.y).toBe(yOf('customer'));
  });

  it('writes group names beside the funnel where there is room, else above', () => {
    const wide = layOutFunnel(preset('six-stage'), 69).bands[1];
    const narrow = layOutFunnel(preset('six-stage'), 22).bands[1];
    expect(wide?.label.x).toBe(0);
    expect(wide?.label.width).toBeLessThan(9);
    expect(narrow?.label.width).toBeGreaterThan(12);
  });
});

function isWithin({ x, y, width, height }: Box, sheet: FunnelLayout): boolean {
  const slack = 0.001;
  return (
    x >= 0 && y >= 0 && width > 0 && x + width <= sheet.width + slack && y + height <= sheet.height + slack
  );
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.001;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}
