import { useMemo, useState, type ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { RefusalText } from '@/components/refusal/RefusalText';
import { InForce } from '@/components/scoring/learned/InForce';
import { LessonPart } from '@/components/scoring/learned/LessonPart';
import { PlacesPreview } from '@/components/scoring/learned/PlacesPreview';
import { TrainForm, usualTraining } from '@/components/scoring/learned/TrainForm';
import { TrainingLine } from '@/components/scoring/learned/TrainingLine';
import { VersionList } from '@/components/scoring/learned/VersionList';
import { PartSection } from '@/components/scoring/PartSection';
import type { Refusal } from '@/lib/funnel/refusal';
import type { Learned, ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Segment } from '@/lib/funnel/team/segment';
import { useClosedCounts } from '@/lib/queries/learning/use-closed-counts';
import { useLearnedVersions } from '@/lib/queries/learning/use-learned-versions';
import { useTraining, type TrainingState } from '@/lib/queries/learning/use-training';
import { useScan } from '@/lib/queries/use-scan';
import { previewScoring } from '@/lib/scoring/preview';
import { words } from '@/lib/words';
import { openLearnWorker } from './open-learn-worker';

type Props = {
  readonly scoring: ScoringRules;
  readonly segments: readonly Segment[];
  readonly desk: Desk;
};

type Done = Extract<TrainingState, { type: 'done' }>;

/** Leads are dealt into parts the same way each time: the same leads teach the same. */
const seed = 1;

/** Points learned from closed leads: how many there are, learning, what it gave, putting it in force and taking it back. */
export function LearnedPart({ scoring, segments, desk }: Props): ReactElement {
  // Learned as of one moment, as long as the page is open.
  const [now] = useState(desk.now);
  const [settings, setSettings] = useState(usualTraining);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPending, setPending] = useState(false);
  const counted = useClosedCounts(settings.withinDays, now);
  const versions = useLearnedVersions() ?? [];
  const run = useTraining(openLearnWorker);
  const { state } = run;

  const save = async (learned: Learned | null): Promise<void> => {
    if (isPending) return;
    setPending(true);
    const refused = await desk.commands.run({ type: 'saveScoring', changes: { learned } });
    setPending(false);
    setRefusal(refused);
    if (refused === null) run.end();
  };
  return (
    <PartSection title={words('score.learned.title')} about={words('score.learned.about')} onUsual={null}>
      <InForce learned={scoring.learned} isPending={isPending} onByHand={() => void save(null)} />
      {state.type === 'running' ? (
        <TrainingLine {...state.progress} onCancel={run.end} />
      ) : state.type === 'done' ? (
        <Taught
          key={scoring.updatedAt}
          done={state}
          scoring={scoring}
          segments={segments}
          desk={desk}
          isPending={isPending}
          onUse={(learned) => void save(learned)}
          onDrop={run.end}
        />
      ) : (
        <>
          {state.type === 'failed' && <p role="alert">{words('score.learned.failed')}</p>}
          <TrainForm
            counts={counted.value}
            scan={counted}
            settings={settings}
            onSettings={setSettings}
            onTrain={() => run.start({ ...settings, now, seed })}
          />
        </>
      )}
      {refusal && <RefusalText refusal={refusal} definition={desk.definition} people={desk.people} />}
      <VersionList
        versions={versions}
        inForce={scoring.learned}
        people={desk.people}
        isPending={isPending}
        onUse={(learned) => void save(learned)}
      />
    </PartSection>
  );
}

/** What was learned, with what it would do to the leads. */
function Taught({
  done: { lesson, asked },
  scoring,
  segments,
  desk,
  isPending,
  onUse,
  onDrop,
}: Props & {
  readonly done: Done;
  readonly isPending: boolean;
  readonly onUse: (learned: Learned) => void;
  readonly onDrop: () => void;
}): ReactElement {
  const learned = useMemo(() => learnedOf(lesson, asked), [lesson, asked]);
  // What it would do is told of the moment at which it was learned.
  const [begin] = useState(
    () =>
      learned &&
      (() =>
        previewScoring({
          before: scoring,
          after: { ...scoring, learned },
          definition: desk.definition,
          segments,
          now: asked.now,
        })),
  );
  const scan = useScan(begin);
  return (
    <LessonPart
      {...lesson}
      kinds={scoring.kinds}
      isPending={isPending}
      preview={
        scan.value && <PlacesPreview {...scan} preview={scan.value} onStop={scan.stop} onGoOn={scan.goOn} />
      }
      onUse={() => learned && onUse(learned)}
      onDrop={onDrop}
    />
  );
}

/** A lesson as it is put in force; null: it is not fit to be. */
function learnedOf({ gate, training, cuts }: Done['lesson'], asked: Done['asked']): Learned | null {
  if (gate.kind !== 'ready' && gate.kind !== 'low-confidence') return null;
  if (!training?.evaluation) return null;
  const { value, low, high } = training.evaluation.auc;
  return {
    scorecard: training.scorecard,
    cuts,
    trainedAt: asked.now,
    ageDays: asked.ageDays,
    withinDays: asked.withinDays,
    gate: gate.kind,
    auc: { value, low, high },
  };
}
