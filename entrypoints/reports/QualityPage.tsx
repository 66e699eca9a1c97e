import { useMemo, useState, type ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { EmptyState } from '@/components/page/EmptyState';
import { ClosingPart } from '@/components/quality/ClosingPart';
import { SignalPart } from '@/components/quality/SignalPart';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Refusal } from '@/lib/funnel/refusal';
import { useProgrammes } from '@/lib/queries/use-segments';
import { useQuality } from '@/lib/queries/use-quality';
import { words } from '@/lib/words';
import { FiguresPage, type Chosen } from './FiguresPage';
import type { PageProps } from './pages';
import { ScanHead } from './ScanHead';
import { useMoment } from './use-moment';

const day = 86_400_000;
const periods = { ninety: 90, year: 365, always: Number.POSITIVE_INFINITY } as const;
type Period = keyof typeof periods;

/**
 * Which rules and sources bring leads that sales accepts, and which activities come before a sale. Addresses:
 * `#quality/lead/<id>`.
 */
export function QualityPage({ desk, path }: PageProps): ReactElement {
  const { definition, definitions, scoring, commands } = desk;
  const { moment: now, lookAgain } = useMoment();
  const [period, setPeriod] = useState<Period>('year');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const programmes = useProgrammes();
  const judging = useMemo(
    () => ({ definition, definitions, rules: scoring, since: now - periods[period] * day, now }),
    [definition, definitions, scoring, period, now],
  );
  const scan = useQuality(judging);
  const quality = scan.value;
  if (scan.state === 'done' && scan.seen === 0)
    return <EmptyState title={words('quality.none')} hint={words('quality.noneHint')} />;
  const takePoints = async (id: string, points: number): Promise<void> => {
    const kinds = scoring.kinds.map((kind) => (kind.id === id ? { ...kind, points } : kind));
    setRefusal(await commands.run({ type: 'saveScoring', changes: { kinds } }));
  };
  return (
    <FiguresPage
      page="quality"
      label={words('quality.title')}
      path={path}
      desk={desk}
      chosen={chosen}
      leadsDown
    >
      <ScanHead about={words('quality.about')} scan={scan} again={words('plot.again')} onAgain={lookAgain} />
      <ChoiceList
        label={words('quality.period')}
        flow="row"
        choices={(['ninety', 'year', 'always'] as const).map((id) => ({
          id,
          label: words(`quality.periods.${id}`),
        }))}
        value={period}
        onChange={(next) => {
          setPeriod(next);
          // A list of another period would contradict the figures above it.
          setChosen(null);
        }}
      />
      {refusal && <RefusalText refusal={refusal} definition={definition} people={desk.people} />}
      {quality && (
        <>
          <SignalPart
            rows={quality.rows}
            names={{ rules: scoring, programmes: programmes ?? [] }}
            definition={definition}
            onOpen={(signal, group, name) => setChosen({ name, ids: quality.idsOf(signal, group) })}
          />
          <ClosingPart
            rates={quality.closing}
            leads={quality.leads}
            rules={scoring}
            onOpen={(kind, group, name) => setChosen({ name, ids: quality.idsOfClosing(kind, group) })}
            onOpenAll={(of, name) => setChosen({ name, ids: quality.idsOfLeads(of) })}
            onUse={(kind, points) => void takePoints(kind, points)}
          />
        </>
      )}
    </FiguresPage>
  );
}
