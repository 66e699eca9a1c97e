import type { Programme, ProgrammeKind } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';

/** From when until when a programme runs; empty where neither is told. */
export function periodWords({ startsAt, endsAt }: Pick<Programme, 'startsAt' | 'endsAt'>): string {
  if (startsAt !== null && endsAt !== null)
    return words('programme.period.both', [dayWords(startsAt), dayWords(endsAt)]);
  if (startsAt !== null) return words('programme.period.from', [dayWords(startsAt)]);
  return endsAt === null ? '' : words('programme.period.until', [dayWords(endsAt)]);
}

const keyByKind = {
  'account-list': 'accountList',
  nurture: 'nurture',
  webinar: 'webinar',
  'trade-show': 'tradeShow',
  content: 'content',
  prospecting: 'prospecting',
} as const satisfies Readonly<Record<ProgrammeKind, string>>;

/** What a kind of programme is called. */
export function kindName(kind: ProgrammeKind): string {
  return words(`programme.kind.${keyByKind[kind]}`);
}

/** What a kind of programme is for. */
export function kindHint(kind: ProgrammeKind): string {
  return words(`programme.kindHint.${keyByKind[kind]}`);
}

const isUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

/**
 * What the programmes are called that a lead is in. An import may have told a name where others tell an id; one that was
 * removed is left out.
 */
export function programmeNamesOf(
  ids: readonly string[],
  programmes: readonly Pick<Programme, 'id' | 'name'>[],
): readonly string[] {
  return ids
    .map((id) => programmes.find((each) => each.id === id)?.name ?? (isUuid.test(id) ? null : id))
    .filter((name) => name !== null);
}

function dayWords(at: number): string {
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
}
