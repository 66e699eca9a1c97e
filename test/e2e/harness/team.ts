import type { Command, Done } from '@/lib/funnel/command';
import type { LeadEvent, Role } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Settings } from '@/lib/funnel/settings';
import type { Space } from '@/lib/messaging/space';
import type { Stageside } from './launch';

/** The owner of the mailbox in the project's own Gmail pages. */
const mara = 'mara.quist@quistworks.example';

/** Says who uses this browser, and that the mailboxes are theirs. */
export async function signIn(
  stageside: Stageside,
  who: {
    readonly name?: string;
    readonly role?: Role;
    readonly addresses?: readonly string[];
    readonly colleagues?: Settings['colleagues'];
  } = {},
): Promise<Settings['me']> {
  const { me } = await readSettings(stageside);
  const next = {
    ...me,
    name: who.name ?? 'Mara Quist',
    role: who.role ?? 'both',
    addresses: who.addresses ?? [mara],
  };
  await stageside.ask('saveSettings', {
    settings: { me: next, welcomed: true, ...(who.colleagues ? { colleagues: who.colleagues } : {}) },
  });
  return next;
}

/** Carries out a command as one of the extension's pages does; a refusal fails the test. */
export async function carryOut(stageside: Stageside, command: Command, space: Space = 'main'): Promise<Done> {
  const reply = await stageside.ask('command', { space, opId: crypto.randomUUID(), command });
  if (!reply.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(reply.refusal)}`);
  return reply.value;
}

/** Adds a person; `mql` puts them before sales with a running clock. */
export async function addPerson(
  stageside: Stageside,
  name: string,
  email: string,
  more: { readonly stage?: string; readonly company?: string; readonly owner?: string | null } = {},
): Promise<string> {
  const { stage, company, owner } = more;
  const { leadId } = await carryOut(stageside, {
    type: 'addLead',
    person: {
      name,
      emails: [email],
      profiles: [],
      records: [],
      ...(company === undefined ? {} : { company }),
    },
    capturedFrom: 'hand',
    ...(stage === undefined || stage === 'mql' ? {} : { stage }),
    ...(owner === undefined ? {} : { owner }),
  });
  if (leadId === null) throw new Error('nobody was added');
  if (stage === 'mql') await carryOut(stageside, { type: 'qualifyLead', leadId });
  return leadId;
}

export async function leadOf(stageside: Stageside, leadId: string): Promise<Lead | null> {
  const rows = await stored<{ readonly id: string; readonly lead: Lead }>(stageside, 'leads');
  return rows.find(({ id }) => id === leadId)?.lead ?? null;
}

/** Kinds of a lead's events, oldest first. */
export async function eventsOf(stageside: Stageside, leadId: string): Promise<readonly LeadEvent[]> {
  const events = await stored<LeadEvent>(stageside, 'events');
  return events.filter(({ subject }) => subject.id === leadId).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

async function readSettings(stageside: Stageside): Promise<Settings> {
  const [row] = await stored<{ readonly value: Settings }>(stageside, 'settings');
  if (!row) throw new Error('no settings are stored');
  return row.value;
}

/** Every row of a table, read with the bare engine: what is on the disk, past all code of ours. */
export async function stored<Row>(stageside: Stageside, table: string): Promise<readonly Row[]> {
  const ready = await stageside.ask('storeReady', { space: 'main' });
  if (!ready.ok) throw new Error(`the store is not ready: ${ready.why}`);
  return stageside.inExtension(
    async ({ name, table }) =>
      new Promise<readonly Row[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const reading = db.transaction(table).objectStore(table).getAll();
          reading.addEventListener('success', () => {
            db.close();
            resolve(reading.result as readonly Row[]);
          });
        });
      }),
    { name: ready.name, table },
  );
}
