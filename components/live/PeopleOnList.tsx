import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Tick } from '@/components/field/Tick';
import { useStep } from '@/components/next/step-form';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import type { Desk } from '@/components/page/use-desk';
import {
  asNew,
  listedOf,
  proposalOf,
  rowOf,
  undecided,
  type Listed,
  type Verdict,
} from '@/components/people-list/listed';
import { seenOf } from '@/components/page/people-on-page';
import { LeftOut } from '@/components/people-list/LeftOut';
import { ListedPerson } from '@/components/people-list/ListedPerson';
import { TagFields, tagsOf, untagged } from '@/components/people-list/TagFields';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Settings } from '@/lib/funnel/settings';
import { meantStage } from '@/lib/funnel/site-stage/meant-stage';
import { useRecognised } from '@/lib/queries/use-recognised';
import { useProgrammes } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';
import '@/components/people-list/people-list.css';

type Props = {
  readonly results: readonly PersonSeen[];
  readonly site: string;
  readonly desk: Desk;
  readonly settings: Settings;
  readonly onOpen: (leadId: string) => void;
};

/** The people of a list on the page: chosen, each looked over as what they will be saved, and tagged in one step. */
export function PeopleOnList({ results, site, desk, settings, onOpen }: Props): ReactElement | null {
  const { definition, people, now, commands } = desk;
  const recognised = useRecognised(results.map((person) => seenOf(person, site)));
  const programmes = useProgrammes() ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const [tagging, setTagging] = useState(untagged);
  const [sent, setSent] = useState<readonly string[]>([]);
  const step = useStep(commands.run, () => setChosen(new Set()));
  if (!recognised) return null;
  const listed = listedOf(results, recognised, site);
  const verdictOf = (each: Listed): Verdict => {
    const proposed = proposalOf(each);
    return proposed === undecided ? (verdicts[each.id] ?? undecided) : proposed;
  };
  const picked = listed.filter(({ id }) => chosen.has(id));
  const open = picked.filter((each) => verdictOf(each) === undecided).length;
  const fresh = picked.filter((each) => verdictOf(each) === asNew).length;
  const pageStage = ({ person }: Listed): string | null =>
    person.siteStage === null
      ? null
      : meantStage(definition, settings.siteStages, site, person.siteStage.trim());
  const choose = (ids: readonly string[], isOn: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isOn) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  const save = (): void => {
    setSent(picked.map(({ name }) => name));
    step.go({
      type: 'tagPeople',
      rows: picked.map((each) =>
        rowOf(each, verdictOf(each), tagging.stage || (pageStage(each) ?? definition.initial), definition),
      ),
      tags: [...tagsOf(tagging)],
      capturedFrom: site,
      ...(tagging.source.trim() === '' ? {} : { source: tagging.source.trim() }),
      ...(tagging.programme === '' ? {} : { programme: tagging.programme }),
    });
  };
  const done = commands.lastDone;
  return (
    <section className="people-list" aria-labelledby="people-list">
      <h2 id="people-list">{words('peopleList.title', results.length)}</h2>
      <Tick
        label={words('peopleList.all')}
        isOn={picked.length === listed.length}
        onChange={(isOn) =>
          choose(
            listed.map(({ id }) => id),
            isOn,
          )
        }
      />
      <ul className="people-list-people">
        {listed.map((each) => (
          <ListedPerson
            key={each.id}
            listed={each}
            verdict={verdictOf(each)}
            onVerdict={(verdict) => {
              setVerdicts({ ...verdicts, [each.id]: verdict });
              if (verdict !== undecided) choose([each.id], true);
            }}
            isChosen={chosen.has(each.id)}
            onChosen={(isOn) => choose([each.id], isOn)}
            definition={definition}
            now={now}
          />
        ))}
      </ul>
      {picked.length > 0 && (
        <>
          <TagFields
            value={tagging}
            onChange={setTagging}
            definition={definition}
            sources={settings.sources}
            programmes={programmes}
            pageSays={picked.some((each) => pageStage(each) !== null)}
          />
          <output className="match-why">
            {words('peopleList.summary', [fresh, picked.length - fresh - open])}
            {open > 0 && <> {words('peopleList.open', open)}</>}
          </output>
          <div className="add-end">
            <Button look="primary" isDisabled={open > 0} isPending={step.isPending} onPress={save}>
              {words('peopleList.save', picked.length)}
            </Button>
            <Button look="quiet" onPress={() => setChosen(new Set())}>
              {words('common.cancel')}
            </Button>
          </div>
        </>
      )}
      {step.refusal && (
        <RefusalText refusal={step.refusal} definition={definition} people={people} onOpenLead={onOpen} />
      )}
      {sent.length > 0 && done && done.left.length > 0 && (
        <LeftOut left={done.left} names={sent} definition={definition} people={people} />
      )}
    </section>
  );
}
