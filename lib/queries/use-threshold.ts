import { useCallback } from 'react';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import { foldLead } from '@/lib/funnel/log/fold';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import { handOversOf } from '@/lib/metrics/hand-overs';
import { ThresholdFigures, type AtThreshold, type PastHandOver, type Rise } from '@/lib/metrics/threshold';
import { interestRise } from '@/lib/scoring/rise';
import { scoreOf } from '@/lib/scoring/score';
import type { Door } from '@/lib/store/reads/door';
import { scanPageWithLogs, type LeadAndLog, type ScanPage } from '@/lib/store/reads/scan';
import { accountThen, companyLogsOf, type CompanyLogs } from './account-then';
import { screensTurn } from './screens-turn';
import { useScanOf, type Gathering, type Scan } from './use-scan';

/** What the past is asked by: today's rules. */
export type ThresholdAsked = {
  readonly definition: FunnelDefinition;
  readonly definitions: DefinitionByKey;
  readonly rules: ScoringRules;
  /** Wall time in ms. */
  readonly now: number;
};

/** What one lead tells of the threshold. */
export type PastLead = {
  readonly handOvers: readonly PastHandOver[];
  /** Null: it rose to none in the last three months. */
  readonly rise: Rise | null;
  readonly addedAt: number;
};

const day = 86_400_000;
const month = 30 * day;
/** So long back leads are counted that rose to a threshold. */
const looksBack = 3 * month;
/** So many logs are folded before the screen gets a turn. */
const piece = 25;

/**
 * What is to be expected of every threshold of interest: hand-overs are scored by today's rules, as the lead and its
 * company were known then.
 * @param asked another object looks again
 */
export function useThreshold(asked: ThresholdAsked): Scan<readonly AtThreshold[]> {
  return useScanOf(
    useCallback(() => gatherThreshold(asked), [asked]),
    useCallback(async (db: Door, after: string, limit: number) => pastPage(asked, db, after, limit), [asked]),
  );
}

/** What past leads come to. Of a store younger than a month, as many as there were counts as those of a month. */
export function gatherThreshold({
  now,
}: Pick<ThresholdAsked, 'now'>): Gathering<readonly AtThreshold[], PastLead> {
  const figures = new ThresholdFigures();
  let first = now;
  return {
    add: (people) => {
      for (const { handOvers, rise, addedAt } of people) {
        first = Math.min(first, addedAt);
        for (const each of handOvers) figures.addHandOver(each);
        if (rise) figures.addRise(rise);
      }
    },
    value: () => figures.at(Math.max(1, Math.min(looksBack, now - first) / month)),
  };
}

/** One page of leads with what they tell, piece by piece. */
export async function pastPage(
  asked: ThresholdAsked,
  db: Door,
  after: string,
  limit: number,
): Promise<ScanPage<PastLead>> {
  const page = await scanPageWithLogs(db, after, limit, ({ qualified }) => qualified !== null);
  const logs = await companyLogsOf(db, page.people);
  const people: PastLead[] = [];
  let folded = 0;
  for (const each of page.people) {
    const { lead } = each;
    const { definition, rules, now } = asked;
    people.push({
      handOvers: each.log === null ? [] : pastHandOvers(asked, each, logs),
      rise: interestRise(rules, { definition, lead, account: each.account, now }, now - looksBack),
      addedAt: lead.addedAt,
    });
    if (each.log === null) continue;
    folded += 1;
    if (folded % piece === 0) await screensTurn();
  }
  return { ...page, people };
}

function pastHandOvers(
  { definition, definitions, rules }: ThresholdAsked,
  { lead, log }: LeadAndLog,
  logs: CompanyLogs,
): readonly PastHandOver[] {
  const { effective } = foldLead(log ?? [], definitions, lead.id);
  return handOversOf(effective, lead, definitions, Number.NEGATIVE_INFINITY).map(
    ({ at, lead: then, verdict }) => {
      const score = scoreOf(rules, {
        definition,
        lead: then,
        account: accountThen(then.emails, logs, at),
        now: at,
      });
      return { isFit: score.fit.level === 'high', interest: score.interest.points, verdict };
    },
  );
}
