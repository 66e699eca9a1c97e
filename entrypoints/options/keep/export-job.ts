import { describeForFile } from '@/components/keep/describe-for-file';
import type { ExportChoices, SeparatorName } from '@/components/keep/export-choices';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow } from '@/lib/funnel/log/lead';
import type { ExportJob } from '@/lib/queries/keep/export-job';
import { cardsJob, eventsJob, leadsJob } from '@/lib/queries/keep/export-jobs';
import type { Separator } from '@/lib/transfer/export/csv-cell';

const separators: Readonly<Record<SeparatorName, Separator>> = { comma: ',', semicolon: ';', tab: '\t' };

/**
 * The file that was chosen.
 * @param definition the one in force
 * @param now wall time in ms
 */
export function exportJob(choices: ExportChoices, definition: FunnelDefinition, now: number): ExportJob {
  const table = { separator: separators[choices.separator], hasMark: choices.hasMark };
  switch (choices.kind) {
    case 'leads':
      return leadsJob(now, table);
    case 'events':
      return eventsJob(now, table, describeForFile);
    case 'cards':
      return cardsJob(now, {
        version: choices.version,
        ...(choices.hasStage
          ? {
              categoriesOf: (lead) =>
                definition.stages
                  .filter(({ id }) => id === stageNow(definition, lead, now))
                  .map(({ label }) => label),
            }
          : {}),
      });
  }
}
