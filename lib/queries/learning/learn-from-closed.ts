import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import { closedLeadsPage, type ClosedAsked, type ClosedLead } from '@/lib/store/reads/closed-leads';
import type { Door } from '@/lib/store/reads/door';
import { readScoring } from '@/lib/store/reads/scoring';
import type { Cuts, ScoringRules } from '@/lib/funnel/scoring/rules';
import { FeatureRows } from '@/lib/scoring/feature-rows';
import { columnsOf, featuresOf } from '@/lib/scoring/features';
import { handPrior } from '@/lib/scoring/hand-prior';
import type { FeatureTable } from '@/lib/scoring/learning/feature-table';
import { gateOfCounts, type Gate } from '@/lib/scoring/learning/gate';
import { scoreTable } from '@/lib/scoring/learning/score';
import { train, type Training, type TrainingPart } from '@/lib/scoring/learning/train';
import { scoreOf } from '@/lib/scoring/score';
import { suggestCut } from '@/lib/scoring/suggest-cut';

export type LearnAsked = ClosedAsked & {
  /** By which leads are dealt into parts for checking: the same gives the same. */
  readonly seed: number;
};

export type LearnProgress = {
  readonly part: 'read' | TrainingPart;
  readonly done: number;
  readonly of: number;
};

/** What closed leads taught, with all that has to be known before it is put in force. */
export type Lesson = {
  readonly closed: number;
  readonly won: number;
  /** Leads that were not learned from: open and young, or with nothing known from before they ended. */
  readonly young: number;
  readonly blank: number;
  readonly gate: Gate;
  /** Null: there is nothing to learn from. */
  readonly training: Pick<Training, 'scorecard' | 'evaluation' | 'calibration' | 'noted'> | null;
  /** About as many are high by them as by hand. */
  readonly cuts: Cuts;
};

/** As many at a time as are read at once; between two pages whoever waits hears how far it is. */
const pageSize = 250;

/**
 * Learns points from the closed leads of a store: reads them as they were, then trains. Runs as long as it takes: to be
 * called in a worker, which is ended to stop it.
 * @param tell hears how far it is
 */
export async function learnFromClosed(
  db: Door,
  asked: LearnAsked,
  tell: (progress: LearnProgress) => void,
): Promise<Lesson> {
  const definition = await currentDefinition(db);
  if (definition === null) throw new Error('no funnel was chosen yet');
  const rules: ScoringRules = { ...(await readScoring(db)), learned: null };
  const read = await readClosed(db, asked, tell, (each, definitions) => ({
    isWon: each.isWon,
    closedAt: each.closedAt,
    row: featuresOf(rules, { ...each, now: each.at }),
    byHand: levelsOf(rules, each, definitions.get(each.lead.funnel) ?? definition),
  }));
  const { people } = read;
  const order = people.map((_, place) => place);
  // The oldest first: what is newest says most of the level of today.
  order.sort((a, b) => (people[a]?.closedAt ?? 0) - (people[b]?.closedAt ?? 0) || a - b);
  const rows = new FeatureRows(columnsOf(rules));
  for (const { row } of people) rows.add(row);
  const table = rows.table(order);
  const outcome = Uint8Array.from(order, (place) => (people[place]?.isWon ? 1 : 0));
  const won = outcome.reduce((sum, each) => sum + each, 0);
  const known = { closed: people.length, won, young: read.young, blank: read.blank };
  const nothing = people.length === 0 ? gateOfCounts(0, 0) : null;
  if (nothing) return { ...known, gate: nothing, training: null, cuts: rules.cuts };

  const { scorecard, gate, evaluation, calibration, noted } = trained(
    table,
    outcome,
    { prior: handPrior(rules, definition), seed: asked.seed },
    tell,
  );
  const scores = scoreTable(scorecard, table);
  const shareOf = (side: 'fit' | 'interest'): number =>
    people.filter(({ byHand }) => byHand[side]).length / people.length;
  return {
    ...known,
    gate,
    training: { scorecard, evaluation, calibration, noted },
    cuts: {
      fit: suggestCut(scores.fit, shareOf('fit')),
      interest: suggestCut(scores.interest, shareOf('interest')),
    },
  };
}

type Definitions = Awaited<ReturnType<typeof readDefinitions>>;

async function readClosed<Person>(
  db: Door,
  asked: LearnAsked,
  tell: (progress: LearnProgress) => void,
  take: (closed: ClosedLead, definitions: Definitions) => Person,
): Promise<{ readonly people: readonly Person[]; readonly young: number; readonly blank: number }> {
  const [definitions, of] = await Promise.all([readDefinitions(db), db.leads.count()]);
  const people: Person[] = [];
  let [seen, young, blank] = [0, 0, 0];
  let after: string | null = '';
  while (after !== null) {
    tell({ part: 'read', done: seen, of });
    const page: Awaited<ReturnType<typeof closedLeadsPage>> = await closedLeadsPage(db, definitions, asked, {
      after,
      limit: pageSize,
    });
    for (const each of page.closed) people.push(take(each, definitions));
    seen += page.seen;
    young += page.young;
    blank += page.blank;
    after = page.after;
  }
  tell({ part: 'read', done: seen, of: seen });
  return { people, young, blank };
}

function levelsOf(
  rules: ScoringRules,
  { lead, account, at }: ClosedLead,
  definition: Parameters<typeof scoreOf>[1]['definition'],
): Readonly<Record<'fit' | 'interest', boolean>> {
  const { fit, interest } = scoreOf(rules, { definition, lead, account, now: at });
  return { fit: fit.level === 'high', interest: interest.level === 'high' };
}

function trained(
  table: FeatureTable,
  outcome: Uint8Array,
  options: Parameters<typeof train>[2],
  tell: (progress: LearnProgress) => void,
): Training {
  const work = train(table, outcome, options);
  for (;;) {
    const next = work.next();
    if (next.done !== true) {
      tell(next.value);
      continue;
    }
    // The table is made here: whatever is wrong with it is a bug.
    if (!next.value.ok) throw new Error(`the table of closed leads is refused: ${next.value.refusal.type}`);
    return next.value.value;
  }
}
