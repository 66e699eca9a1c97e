import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageTone, type StageTone } from '@/lib/funnel/definition/tone';
import type { Column } from '@/lib/transfer/files/column';
import { normalHeader } from '@/lib/transfer/files/header';
import type { Preset } from './preset';
import { presets } from './presets';

/** The export whose header this is; null: none that is known. */
export function recognisePreset(header: readonly string[]): Preset | null {
  const names = new Set(header.map(normalHeader));
  const hasOneOf = (list: string): boolean => headersOf(list).some((name) => names.has(name));
  return (
    presets.find(
      ({ needs, without }) => needs.every(hasOneOf) && (without === undefined || !hasOneOf(without)),
    ) ?? null
  );
}

/** The export of that id; null: there is none. */
export function presetOf(id: string | null): Preset | null {
  return presets.find((preset) => preset.id === id) ?? null;
}

/**
 * What an export's columns hold, by their normal header. Dates of stages that the funnel does not have are not read.
 */
export function columnsOf(preset: Preset, definition: FunnelDefinition): ReadonlyMap<string, Column | null> {
  const columns = new Map<string, Column | null>(headersOf(preset.ignored ?? '').map((name) => [name, null]));
  for (const [column, headers] of Object.entries(preset.columns)) {
    const held = inFunnel(column, definition);
    for (const name of headersOf(headers ?? '')) columns.set(name, held);
  }
  return columns;
}

/** The first stage in use that means this; null: the funnel has none. */
export function stageOfTone(definition: FunnelDefinition, tone: StageTone): string | null {
  return (
    definition.stages.find((stage) => !stage.retired && stageTone(definition, stage) === tone)?.id ?? null
  );
}

/** Headers of a list, as they are compared. */
function headersOf(list: string): readonly string[] {
  return list
    .split(/,\s+/u)
    .map(normalHeader)
    .filter((name) => name !== '');
}

function inFunnel(column: string, definition: FunnelDefinition): Column | null {
  if (!column.startsWith('entered:@')) return column as Column;
  const stage = stageOfTone(definition, column.slice('entered:@'.length) as StageTone);
  return stage === null ? null : `entered:${stage}`;
}
