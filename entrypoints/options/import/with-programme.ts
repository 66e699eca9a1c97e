import type { ImportedLead } from '@/lib/funnel/import/imported-lead';

/**
 * The row as a member of a programme, under which all that it says they did is noted.
 * @param named its id, or the name of one that is to be set up; null: of none
 */
export function withProgramme(lead: ImportedLead, named: string | null): ImportedLead {
  if (named === null) return lead;
  const programme = named.trim();
  const programmes = [...new Set([...(lead.programmes ?? []), programme])];
  return {
    ...lead,
    programmes,
    ...(lead.activities === undefined
      ? {}
      : { activities: lead.activities.map((done) => ({ programme, ...done })) }),
  };
}
