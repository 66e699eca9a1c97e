import type { CsvRecord } from '@/lib/transfer/csv/records';
import { guessDecimal } from './amounts';
import { isDated, type Mapping } from './column';
import type { DateGuess } from './dates';
import { isAboutChanges, isAboutVisits } from './guess-mapping';
import type { ImportChoices, RowsMean, Surroundings } from './plan';
import type { Preset } from './presets/preset';

/** What is proposed to whoever imports a file: its columns as they were guessed, its dates and amounts as they look. */
export function proposedChoices(
  mapping: Mapping,
  dates: readonly (DateGuess | null)[],
  sample: readonly CsvRecord[],
  preset: Preset | null,
  around: Surroundings,
): ImportChoices {
  const values = sample.flatMap(({ cells }) => cells[mapping.indexOf('dealValue')] ?? []);
  return {
    rows: preset && preset.rows !== 'people' ? preset.rows : rowsOf(mapping),
    mapping,
    dateFormats: mapping.map((column, place) => {
      const guess = dates[place] ?? null;
      if (guess === null) return column !== null && isDated(column) ? (preset?.dateFormat ?? 'iso') : null;
      return guess.isAmbiguous ? (preset?.dateFormat ?? guess.format) : guess.format;
    }),
    zone: around.zone,
    decimal: guessDecimal(values),
    currency: around.currency ?? null,
    stageByName: new Map(),
    ownerByName: new Map(),
    programmeByName: new Map(),
    kindByName: new Map(),
    defaultSource: null,
    activity: preset?.activity === undefined ? null : { kind: preset.activity, at: null },
    record: null,
  };
}

function rowsOf(mapping: Mapping): RowsMean {
  if (isAboutVisits(mapping)) return 'visits';
  return isAboutChanges(mapping) ? 'changes' : 'people';
}
