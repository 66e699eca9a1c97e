import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { z } from '@/lib/zod';
import { fields, kindDone, stageEntered, type Column } from './column';
import { dateFormats } from './dates';
import { normalHeader } from './header';
import { hashKey } from './key-table';
import type { FilePlan, ImportChoices } from './plan';

const mostColumns = 10_000;
const pairs = z.array(z.tuple([z.string().max(400), z.string().max(200)])).max(1000);
const answers = z.array(z.tuple([z.string().max(400), z.string().max(200).nullable()])).max(1000);
const column = z.union([
  z.enum(fields),
  z.templateLiteral(['entered:', z.string()]),
  z.templateLiteral(['did:', z.string()]),
]);

/** What the user decided about files with the same columns, as plain data. Moments and the zone belong to one file. */
const rememberedSchema = z.strictObject({
  /** The columns as they are headed, in the way in which headers are compared; absent in what was kept before. */
  headers: z.array(z.string().max(400)).max(mostColumns).optional(),
  rows: z.enum(['people', 'changes', 'visits']),
  mapping: z.array(column.nullable()).max(mostColumns),
  dateFormats: z.array(z.enum(dateFormats).nullable()).max(mostColumns),
  decimal: z.enum(['.', ',']),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .nullable(),
  stages: pairs,
  owners: answers,
  programmes: answers,
  kinds: answers,
  defaultStage: z.string().max(200).nullable(),
  defaultSource: z.string().max(200).nullable(),
  activity: z.string().max(80).nullable(),
  record: z.strictObject({ host: z.string().max(253), type: z.string().max(60) }).nullable(),
});

export type RememberedMapping = Readonly<z.output<typeof rememberedSchema>>;

/** By what a file's decisions are remembered: its headers; null: it has none. */
export function mappingId(plan: Pick<FilePlan, 'header' | 'kind'>): string | null {
  if (plan.header.length === 0) return null;
  const folded = plan.header.map(normalHeader).join('|');
  return `${plan.kind}/${plan.header.length}/${hashKey(folded).toString(36)}`;
}

/** The decisions as they are kept. */
export function rememberChoices(
  { header }: Pick<FilePlan, 'header'>,
  choices: ImportChoices,
): RememberedMapping {
  return {
    headers: header.map(normalHeader),
    rows: choices.rows,
    mapping: [...choices.mapping],
    dateFormats: [...choices.dateFormats],
    decimal: choices.decimal,
    currency: choices.currency,
    stages: [...choices.stageByName],
    owners: [...choices.ownerByName],
    programmes: [...choices.programmeByName],
    kinds: [...choices.kindByName],
    defaultStage: choices.defaultStage ?? null,
    defaultSource: choices.defaultSource,
    activity: choices.activity?.kind ?? null,
    record: choices.record,
  };
}

/**
 * Decisions of an earlier file for this one, column by column as they are headed; columns that the earlier one did not have
 * are not read. Stages that the funnel no longer has are left out, and date formats that this file's dates do not have are
 * its own again.
 * @returns null where what was kept is of no use: it is damaged, or has no column of this file
 */
export function recallChoices(
  plan: FilePlan,
  kept: unknown,
  definition: FunnelDefinition,
): ImportChoices | null {
  const parsed = rememberedSchema.safeParse(kept);
  if (!parsed.success) return null;
  const { data } = parsed;
  const places = placesIn(data, plan);
  if (places === null) return null;
  const isStage = (id: string): boolean =>
    definition.stages.some((stage) => stage.id === id && !stage.retired);
  const isUsable = (column: Column): boolean => {
    const stage = stageEntered(column);
    return stage === null ? kindDone(column) !== '' : isStage(stage);
  };
  return {
    ...plan.proposed,
    rows: data.rows,
    mapping: places.map((was) => {
      const column = data.mapping[was] ?? null;
      return column !== null && isUsable(column) ? column : null;
    }),
    dateFormats: places.map((was, place) => {
      const format = data.dateFormats[was] ?? null;
      const guess = plan.dates[place] ?? null;
      return guess === null || guess.isAmbiguous ? (format ?? guess?.format ?? null) : guess.format;
    }),
    decimal: data.decimal,
    currency: data.currency ?? plan.proposed.currency,
    stageByName: new Map(data.stages.filter(([, stage]) => isStage(stage))),
    ownerByName: new Map(data.owners),
    programmeByName: new Map(data.programmes),
    kindByName: new Map(data.kinds),
    ...(data.defaultStage !== null && isStage(data.defaultStage) ? { defaultStage: data.defaultStage } : {}),
    defaultSource: data.defaultSource,
    activity: data.activity === null ? null : { kind: data.activity, at: null },
    record: data.record,
  };
}

/**
 * For each column of a file the place that it had in the earlier one, of several with the same header in their order;
 * -1: it had none there.
 */
function placesIn(
  { headers, mapping }: RememberedMapping,
  plan: Pick<FilePlan, 'header' | 'proposed'>,
): readonly number[] | null {
  const width = plan.proposed.mapping.length;
  if (headers === undefined || headers.length !== mapping.length)
    return mapping.length === width ? mapping.map((_, place) => place) : null;
  const left = new Map<string, number[]>();
  for (const [place, name] of headers.entries()) left.set(name, [...(left.get(name) ?? []), place]);
  const places = Array.from(
    { length: width },
    (_, place) => left.get(normalHeader(plan.header[place] ?? ''))?.shift() ?? -1,
  );
  return places.some((place) => place !== -1) ? places : null;
}
