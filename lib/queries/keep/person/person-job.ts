import { isoTime } from '@/lib/transfer/export/iso-time';
import { printedPage } from '@/lib/transfer/export/printed-page';
import { plainly, saysAnything, type Section } from '@/lib/transfer/export/told';
import { words } from '@/lib/words';
import { dayOf } from '@/lib/transfer/archive/file-name';
import { textJob, type ExportJob, type ReadAs } from '@/lib/queries/keep/export-job';
import { howKept } from './how-kept';
import { howRated } from './how-rated';
import { readPerson, type KnownPerson } from './known-person';
import { theirActivities, theirNotes, whatHappened } from './what-happened';
import { waitingRows, whereFrom } from './where-from';
import { followUps, handOvers, theirStays, whereTheyStand } from './where-they-stand';
import { theirCompany, whoTheyAre } from './who-they-are';
import type { Wording } from './wording';

/**
 * All that is kept of one person, for the person (GDPR, article 15): to be read (`html`); or for another program (`json`),
 * where every row of the store follows what is told.
 * @param now wall time in ms
 */
export function personJob(leadId: string, now: number, as: ReadAs, wording: Wording): ExportJob {
  return textJob(`person-${dayOf(now)}`, as, async ({ db }) => {
    const known = await readPerson(db, { id: leadId, wording, now });
    if (known === null) throw new Error('nothing is kept of anybody of that id');
    return as === 'json' ? json(known) : html(known);
  });
}

function html(known: KnownPerson): string {
  const intro = [
    words('keep.person.made', [dateOf(known.now), known.names.user(known.names.settings.me.id)]),
    words('keep.person.intro'),
  ];
  return printedPage(words('keep.person.title', [known.called]), intro, sectionsOf(known));
}

function json(known: KnownPerson): string {
  return JSON.stringify(
    {
      format: 'stageside-person',
      version: 2,
      exportedAt: isoTime(known.now),
      language: words('common.language'),
      told: sectionsOf(known).filter(saysAnything).map(plainly),
      kept: known.rows,
    },
    null,
    2,
  );
}

function sectionsOf(known: KnownPerson): readonly Section[] {
  return [
    whoTheyAre,
    theirCompany,
    whereFrom,
    whereTheyStand,
    theirStays,
    handOvers,
    followUps,
    howRated,
    theirNotes,
    theirActivities,
    whatHappened,
    waitingRows,
    howKept,
  ].map((section) => section(known));
}

function dateOf(at: number): string {
  return new Intl.DateTimeFormat(words('common.language'), { dateStyle: 'long', timeStyle: 'short' }).format(
    at,
  );
}
