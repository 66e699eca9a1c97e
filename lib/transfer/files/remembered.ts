import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { z } from '@/lib/zod';
import { fields, kindDone, stageEntered, type Column } from './column';
import { dateFormats } from './dates';
import { normalHeader } from './header';
import { hashKey } from './key-table';
import type { FilePlan, ImportChoices } from './plan';

const pairs = z.array(z.tuple([z.string().max(400), z.string().max(200)])).max(1000);
const answers = z.array(z.tuple([z.string().max(400), z.string().max(200).nullable()])).max(1000);
const column = z.union([
  z.enum(fields),
  z.templateLiteral(['entered:', z.string()]),
  z.templateLiteral(['did:', z.string()]),
]);

/** What the user decided about files with the same columns, as plain data. Moments and the zone belong to one file. */
const rememberedSchema = z.strictObject({
  rows: z.enum(['people', 'changes', 'visits']),
  mapping: z.array(column.nullable()).max(2000),
  dateFormats: z.array(z.enum(dateFormats).nullable()).max(2000),
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
export function rememberChoices(choices: ImportChoices): RememberedMapping {
  return {
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
 * Decisions of an earlier file with the same columns, for this one; stages that the funnel no longer has are left out.
 * Date formats that this file's dates do not have are its own again.
 * @returns null where what was kept is of no use
 */
export function recallChoices(
  plan: FilePlan,
  kept: unknown,
  definition: FunnelDefinition,
): ImportChoices | null {
  const parsed = rememberedSchema.safeParse(kept);
  if (!parsed.success || parsed.data.mapping.length !== plan.proposed.mapping.length) return null;
  const { data } = parsed;
  const isStage = (id: string): boolean =>
    definition.stages.some((stage) => stage.id === id && !stage.retired);
  const isUsable = (column: Column): boolean => {
    const stage = stageEntered(column);
    return stage === null ? kindDone(column) !== '' : isStage(stage);
  };
  return {
    ...plan.proposed,
    rows: data.rows,
    mapping: data.mapping.map((column) => (column !== null && isUsable(column) ? column : null)),
    dateFormats: data.dateFormats.map((format, place) => {
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
