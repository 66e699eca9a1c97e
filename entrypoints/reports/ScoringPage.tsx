import type { ReactElement } from 'react';
import { sourceSuggestions } from '@/components/add/sources';
import { useProgrammes, useSegments } from '@/lib/queries/use-segments';
import { useScoring } from '@/lib/queries/use-scoring';
import { useSettings } from '@/lib/queries/use-settings';
import { LearnedPart } from './LearnedPart';
import type { PageProps } from './pages';
import { ScoringDraftView } from './ScoringDraftView';

/**
 * How the team scores: profiles of ideal customers, further rules, kinds of activities and the cuts, as a draft that
 * says what it would do before it is saved, and below it points learned from closed leads. Addresses: `#scoring`, and
 * `#scoring/leads/<effect>/lead/<id>` for the leads behind a number of the preview.
 */
export function ScoringPage({ desk, path }: PageProps): ReactElement | null {
  const scoring = useScoring();
  const segments = useSegments();
  const programmes = useProgrammes();
  const own = useSettings()?.sources;
  if (!scoring || !segments || !programmes) return null;
  const { definition, people } = desk;
  const all = segments.map(({ segment }) => segment);
  const sources = sourceSuggestions(definition, definition.initial, own ?? []);
  return (
    <ScoringDraftView
      inForce={scoring}
      segments={all}
      choices={{ definition, people, programmes, sources, kinds: scoring.kinds }}
      desk={desk}
      path={path}
    >
      <LearnedPart scoring={scoring} segments={all} desk={desk} />
    </ScoringDraftView>
  );
}
