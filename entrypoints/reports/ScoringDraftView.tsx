import { useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { focusPath } from '@/components/funnel-editor/focus-path';
import { useFocusNext } from '@/components/funnel-editor/use-focus-next';
import { exactText } from '@/components/format/Moment';
import type { Desk } from '@/components/page/use-desk';
import { userNameWithin, type People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import { CutsEditor } from '@/components/scoring/CutsEditor';
import { effectOf } from '@/components/scoring/effect-words';
import { findProblems, type ScoringProblem } from '@/components/scoring/find-problems';
import { KindsEditor } from '@/components/scoring/KindsEditor';
import { PartSection } from '@/components/scoring/PartSection';
import { PreviewPanel } from '@/components/scoring/PreviewPanel';
import { ProfilesEditor } from '@/components/scoring/ProfilesEditor';
import { RulesEditor } from '@/components/scoring/RulesEditor';
import { ScoringFrame } from '@/components/scoring/ScoringFrame';
import { StandingPanel } from '@/components/scoring/StandingPanel';
import { draftParts, type DraftPart, type DraftParts } from '@/components/scoring/tidy-parts';
import type { RuleChoices } from '@/components/segment/rule-choices';
import { isAlike } from '@/lib/funnel/definition/is-alike';
import type { Refusal } from '@/lib/funnel/refusal';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Segment } from '@/lib/funnel/team/segment';
import { newOpId } from '@/lib/messaging/send';
import { useScan } from '@/lib/queries/use-scan';
import { previewScoring, type ScorePreview } from '@/lib/scoring/preview';
import { words } from '@/lib/words';
import { PreviewedLeads } from './PreviewedLeads';
import { hrefTo } from './route';
import { ThresholdSection } from './ThresholdSection';
import { useScoringDraft } from './use-scoring-draft';

type Props = {
  readonly inForce: ScoringRules;
  readonly segments: readonly Segment[];
  readonly choices: RuleChoices;
  readonly desk: Desk;
  readonly path: readonly string[];
  /** What stands below the draft and is no part of it. */
  readonly children: ReactNode;
};

const nothing: ScorePreview = new Map();

/** The draft of how the team scores, what it would do, and the leads behind a number of that. */
export function ScoringDraftView({ inForce, segments, choices, desk, path, children }: Props): ReactElement {
  const page = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(page);
  const draft = useScoringDraft(inForce);
  const [asked, setAsked] = useState<Parameters<typeof previewScoring>[0] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  const scan = useScan(useMemo(() => asked && (() => previewScoring(asked)), [asked]));
  const { rules, changed } = draft;
  const [areKindsWrong, setKindsWrong] = useState(false);
  const problems = useMemo(
    (): readonly ScoringProblem[] => [
      ...findProblems(rules),
      ...(areKindsWrong
        ? [{ path: 'kinds', type: 'kinds', of: words('score.editor.part.kinds') } as const]
        : []),
    ],
    [rules, areKindsWrong],
  );
  const preview = scan.value ?? nothing;
  const isChanged = Object.keys(changed).length > 0;
  // What was looked at is not what is in force any more once somebody else has saved.
  const isPreviewed = isChanged && asked?.before.updatedAt === inForce.updatedAt;
  const effect = isPreviewed && path[0] === 'leads' ? effectOf(path[1]) : null;

  const change = (parts: DraftParts, taken?: string): void => {
    setAsked(null);
    setRefusal(null);
    if (taken !== undefined) focusNext('#scoring-draft');
    draft.change(parts, taken);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    const refused = await desk.commands.run({ type: 'saveScoring', changes: changed });
    setSaving(false);
    setRefusal(refused);
    if (refused !== null) return;
    setAsked(null);
    draft.forget();
    focusNext('#scoring-draft');
  };
  const part = (id: DraftPart, editor: ReactElement): ReactElement => (
    <PartSection
      key={`${id} ${draft.edition}`}
      title={words(`score.editor.part.${id}`)}
      about={id === 'kinds' ? undefined : words(`score.editor.partAbout.${id}`)}
      onUsual={
        isAlike(rules[id], usualScoring()[id])
          ? null
          : () => {
              setAsked(null);
              const title = words(`score.editor.part.${id}`);
              draft.replace({ [id]: usualScoring()[id] }, words('score.editor.isUsual', [title]));
            }
      }
    >
      {editor}
    </PartSection>
  );
  return (
    <ScoringFrame
      ref={page}
      isAway={effect !== null}
      isLearned={inForce.learned !== null}
      away={
        effect && (
          <PreviewedLeads
            effect={effect}
            ids={preview.get(effect) ?? []}
            leadId={path[2] === 'lead' ? (path[3] ?? null) : null}
            desk={desk}
          />
        )
      }
      standing={
        <StandingPanel
          changed={draftParts.filter((id) => changed[id] !== undefined)}
          saved={savedWords(inForce, desk.people)}
          problems={problems}
          isOverrun={draft.isOverrun}
          taken={draft.taken}
          isPreviewed={isPreviewed}
          isSaving={isSaving}
          onGoTo={(where) => page.current && focusPath(page.current, where)}
          onPreview={() =>
            setAsked({ before: inForce, after: rules, definition: desk.definition, segments, now: desk.now })
          }
          onSave={() => void (isSaving ? undefined : save())}
          onDiscard={() => {
            setAsked(null);
            focusNext('#scoring-draft');
            draft.discard(words('score.editor.draft.discarded'));
          }}
          onBringBack={() => {
            setAsked(null);
            focusNext('#scoring-draft');
            draft.bringBack();
          }}
          onForget={draft.forget}
        >
          {isPreviewed && (
            <PreviewPanel
              {...scan}
              preview={preview}
              hrefOf={(each) => hrefTo('scoring', 'leads', each)}
              onStop={scan.stop}
              onGoOn={scan.goOn}
            />
          )}
          {refusal && <RefusalText refusal={refusal} definition={desk.definition} people={desk.people} />}
        </StandingPanel>
      }
      aside={part(
        'cuts',
        <CutsEditor
          cuts={rules.cuts}
          definition={desk.definition}
          problems={problems}
          onChange={(cuts) => change({ cuts })}
        />,
      )}
    >
      {inForce.learned && <p className="learned-note">{words('score.learned.inForce.note')}</p>}
      {part(
        'profiles',
        <ProfilesEditor
          profiles={rules.profiles}
          cuts={rules.cuts}
          problems={problems}
          newId={newOpId}
          onChange={(profiles, taken) => change({ profiles: [...profiles] }, taken)}
        />,
      )}
      {part(
        'rules',
        <RulesEditor
          rules={rules.rules}
          choices={{ ...choices, kinds: rules.kinds }}
          problems={problems}
          newId={newOpId}
          onChange={(to, taken) => change({ rules: [...to] }, taken)}
        />,
      )}
      {part(
        'kinds',
        <div data-path="kinds">
          <KindsEditor
            kinds={rules.kinds}
            onChange={(kinds) => change({ kinds: [...kinds] })}
            onWrong={setKindsWrong}
          />
        </div>,
      )}
      <ThresholdSection desk={desk} />
      {children}
    </ScoringFrame>
  );
}

function savedWords({ by, updatedAt }: ScoringRules, people: People): string | null {
  return updatedAt === 0
    ? null
    : words('score.editor.draft.saved', [userNameWithin(people, by), exactText(updatedAt)]);
}
