import type { ImportedLead } from '@/lib/funnel/command';

/** The row as a member of a programme, under which all that it says they did is noted. Null: of none. */
export function withProgramme(lead: ImportedLead, programme: string | null): ImportedLead {
  if (programme === null) return lead;
  const programmes = [...new Set([...(lead.programmes ?? []), programme])];
  return {
    ...lead,
    programmes,
    ...(lead.activities === undefined
      ? {}
      : { activities: lead.activities.map((done) => ({ programme, ...done })) }),
  };
}
