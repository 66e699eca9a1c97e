import { useState, type ComponentProps, type ReactElement } from 'react';
import { sourceSuggestions } from '@/components/add/sources';
import { EmptyState } from '@/components/page/EmptyState';
import { RefusalText } from '@/components/refusal/RefusalText';
import { MatchPreview } from '@/components/segment/MatchPreview';
import { finished } from '@/components/segment/rule-kinds';
import type { RuleChoices } from '@/components/segment/rule-choices';
import { SegmentForm } from '@/components/segment/SegmentForm';
import { SegmentList } from '@/components/segment/SegmentList';
import type { Desk } from '@/components/page/use-desk';
import type { Command } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';
import type { Filter } from '@/lib/funnel/team/filter';
import { blankSegment } from '@/lib/funnel/team/segment';
import { newOpId } from '@/lib/messaging/send';
import { useMatchCount } from '@/lib/queries/use-match-count';
import { useProgrammes, useSegments } from '@/lib/queries/use-segments';
import { useSettings } from '@/lib/queries/use-settings';
import { words } from '@/lib/words';
import type { PageProps } from './pages';
import { goTo, hrefTo } from './route';

/** Saved filters that propose leads for the hand-off, or hand them over: all of them, and the form of one. */
export function SegmentsPage({ desk, path }: PageProps): ReactElement | null {
  const segments = useSegments();
  const programmes = useProgrammes();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // As long as the form of a new one is open it keeps its id, so that a second press saves no second one.
  const [newId, setNewId] = useState(newOpId);
  const own = useSettings()?.sources;
  if (!segments || !programmes) return null;
  const { definition, people, scoring } = desk;
  const sources = sourceSuggestions(definition, definition.initial, own ?? []);
  const choices: RuleChoices = { definition, people, programmes, sources, kinds: scoring.kinds };
  const [asked] = path;
  const opened = segments.find(({ segment }) => segment.id === asked)?.segment;
  const close = (): void => {
    setNewId(newOpId());
    goTo(['segments']);
  };
  if (asked === 'new' || opened)
    return (
      <OneSegment
        key={opened?.id ?? newId}
        segment={opened ?? blankSegment(newId)}
        isNew={!opened}
        choices={choices}
        desk={desk}
        onClose={close}
      />
    );
  if (asked !== undefined)
    return (
      <div className="segment-page">
        <EmptyState title={words('refusal.bad.segment')} />
        <p className="segment-gone">
          <a href={hrefTo('segments')}>{words('segment.all')}</a>
        </p>
      </div>
    );
  const run = (command: Command): void => {
    void desk.commands.run(command).then(setRefusal);
  };
  return (
    <div className="segment-page">
      {refusal && <RefusalText refusal={refusal} definition={definition} people={people} />}
      <SegmentList
        segments={segments}
        choices={choices}
        now={desk.now}
        onShow={(id) => goTo(['leads', 'segment', id])}
        onEdit={(id) => goTo(['segments', id])}
        onNew={() => goTo(['segments', 'new'])}
        onSwitch={(id, isOn) => run({ type: 'saveSegment', segmentId: id, changes: { isOn } })}
        onRemove={(id) => run({ type: 'removeSegment', segmentId: id })}
      />
    </div>
  );
}

type OneProps = Pick<ComponentProps<typeof SegmentForm>, 'segment' | 'isNew' | 'choices' | 'onClose'> & {
  readonly desk: Desk;
};

/** The form of a segment, which counts whom it means while it is filled in. */
function OneSegment({ desk, segment, ...given }: OneProps): ReactElement {
  const [filter, setFilter] = useState<Filter>(segment.filter);
  const { counted, stop, goOn } = useMatchCount(desk.definition, segment, finished(filter), desk.now);
  return (
    <div className="segment-page">
      <SegmentForm
        {...given}
        segment={segment}
        run={desk.commands.run}
        filter={filter}
        onFilter={setFilter}
        preview={<MatchPreview counted={counted} onStop={stop} onGoOn={goOn} />}
      />
    </div>
  );
}
