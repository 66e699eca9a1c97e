import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Cuts, IdealProfile } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { bounds, type ScoringProblem } from './find-problems';
import { pointsWords } from './points-words';
import { ProfileForm } from './ProfileForm';
import { ScoringItem } from './ScoringItem';
import { scoringNameOf } from './scoring-names';
import { useOpenNext } from './use-open-next';
import { moved } from './use-row-keys';
import { blankWish } from './wish-kinds';
import { profileWords } from './wish-words';

type Profiles = readonly IdealProfile[];

type Props = {
  readonly profiles: Profiles;
  readonly cuts: Cuts;
  readonly problems: readonly ScoringProblem[];
  /** @param taken what was taken away, in words, where it should be possible to bring it back */
  readonly onChange: (profiles: Profiles, taken?: string) => void;
  readonly newId: () => string;
};

/** Profiles of ideal customers: of several, the one counts that a lead comes nearest to. */
export function ProfilesEditor({ profiles, cuts, problems, onChange, newId }: Props): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const openNext = useOpenNext(root);
  return (
    <div className="scoring-list" ref={root}>
      {profiles.length === 0 ? (
        <p className="scoring-none">{words('score.editor.profile.none')}</p>
      ) : (
        <ul className="editor-items">
          {profiles.map((profile, index) => (
            <ScoringItem
              key={profile.id}
              name={scoringNameOf(profile)}
              meaning={profileWords(profile).join(words('score.editor.and'))}
              points={pointsWords(mostOf(profile))}
              isOn={profile.isOn}
              path={`profiles[${index}]`}
              place={index}
              count={profiles.length}
              onSwitch={(isOn) => onChange(profiles.with(index, { ...profile, isOn }))}
              onMove={(by) => onChange(moved(profiles, index, by))}
              onRemove={() =>
                onChange(
                  profiles.toSpliced(index, 1),
                  words('score.editor.removed', [scoringNameOf(profile)]),
                )
              }
            >
              {() => (
                <ProfileForm
                  profile={profile}
                  cuts={cuts}
                  path={`profiles[${index}]`}
                  problems={problems}
                  onChange={(to) => onChange(profiles.with(index, to))}
                />
              )}
            </ScoringItem>
          ))}
        </ul>
      )}
      {profiles.length < bounds.profiles && (
        <div>
          <Button
            small
            icon="plus"
            onPress={() => {
              openNext(`profiles[${profiles.length}].name`);
              onChange([...profiles, blankProfile(newId(), profiles.length + 1)]);
            }}
          >
            {words('score.editor.profile.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function blankProfile(id: string, number: number): IdealProfile {
  return {
    id,
    name: words('score.editor.profile.fresh', [number]),
    isOn: true,
    wishes: [blankWish('seniority')],
  };
}

/** What a profile gives where every wish is met. */
function mostOf({ wishes }: IdealProfile): number {
  return wishes.reduce((sum, { points }) => sum + (points > 0 ? points : 0), 0);
}
