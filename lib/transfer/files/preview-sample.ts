import { stageNamed } from '@/lib/funnel/definition/stage-named';
import { doubleFinder } from './doubles';
import { nameKey, proposeStage } from './names';
import type { FilePlan, ImportChoices, ReadyRow, RefusedRow, Surroundings } from './plan';
import { presetOf } from './presets/recognise';
import { rowReader } from './read-row';

/**
 * The first rows as they would be stored, read from the file's beginning alone, so that it can be done anew at every
 * decision. Each row by itself, also where several are to be put together.
 * @param most rows that are given
 */
export function previewSample(
  plan: FilePlan,
  choices: ImportChoices,
  around: Surroundings,
  most: number,
): readonly (ReadyRow | RefusedRow)[] {
  const read = rowReader(plan, withStages(plan, choices, around), around);
  const finish = doubleFinder(choices, around);
  const shown: (ReadyRow | RefusedRow)[] = [];
  for (const record of plan.sample) {
    if (shown.length >= most) break;
    const reading = read(record);
    if (reading.isPassedOver) continue;
    if (reading.problems.length > 0) shown.push({ ...record, problems: reading.problems });
    else shown.push(...finish(record.row, reading).slice(0, 1));
  }
  return shown;
}

/** What is proposed for names of stages, until the whole file was looked through for them. */
function withStages(plan: FilePlan, choices: ImportChoices, around: Surroundings): ImportChoices {
  const place = choices.mapping.indexOf('stage');
  if (place === -1 || choices.stageByName.size > 0) return choices;
  const preset = presetOf(plan.preset);
  const proposed = plan.sample.flatMap(({ cells }) => {
    const name = cells[place] ?? '';
    if (name === '' || stageNamed(around.definition, name) !== null) return [];
    const stage = proposeStage(around.definition, preset, name);
    return stage === null ? [] : [[nameKey(name), stage] as const];
  });
  return { ...choices, stageByName: new Map(proposed) };
}
