import { wallOf } from '@/lib/funnel/log/clock';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Account } from '@/lib/funnel/team/account';
import { words } from '@/lib/words';
import { isoTime } from './iso-time';

/** All that is kept of one person, for the person themselves (GDPR, article 15). */
export type PersonFile = {
  readonly lead: Lead;
  /** What is known of their company; null: it is none of ours. */
  readonly account: Account | null;
  /** Everything that happened, oldest first, in words and as it is kept. */
  readonly events: readonly {
    readonly event: LeadEvent;
    readonly what: string;
    readonly details: readonly string[];
    readonly by: string;
  }[];
  /** Names of stage, and of who owns them and who added them. */
  readonly stage: string;
  readonly owner: string | null;
  readonly addedBy: string;
  /** How they score, with each line that counts. */
  readonly score: unknown;
  /** Wall time in ms. */
  readonly exportedAt: number;
};

/** The same for a program: every field, every event, as it is kept. */
export function personJson(file: PersonFile): string {
  const { lead, account, events, exportedAt, ...told } = file;
  return JSON.stringify(
    {
      format: 'stageside-person',
      version: 1,
      exportedAt: isoTime(exportedAt),
      origin: {
        capturedFrom: lead.capturedFrom,
        addedAt: isoTime(lead.addedAt),
        addedBy: file.addedBy,
        source: lead.source,
      },
      ...told,
      lead,
      account,
      events: events.map(({ event, ...said }) => ({ at: isoTime(wallOf(event.at)), ...said, event })),
    },
    null,
    2,
  );
}

/** The same to be read: one page that needs nothing else, and runs nothing. */
export function personHtml(file: PersonFile): string {
  const { lead, account, events } = file;
  const facts: readonly (readonly [string, string | null])[] = [
    [words('keep.person.field.name'), lead.name],
    [words('keep.person.field.email'), lead.emails.join(', ')],
    [words('keep.person.field.phone'), lead.phone],
    [words('keep.person.field.company'), lead.company ?? account?.name ?? null],
    [words('keep.person.field.title'), lead.title],
    [words('keep.person.field.profile'), lead.profiles.join(', ')],
    [words('keep.person.field.records'), lead.records.join(', ')],
    [words('keep.person.field.stage'), file.stage],
    [words('keep.person.field.owner'), file.owner],
    [words('keep.person.field.source'), lead.source],
    [words('keep.person.field.tags'), lead.tags.join(', ')],
    [words('keep.person.field.notes'), lead.notes.map(({ text }) => text).join('\n')],
    [words('keep.person.field.capturedFrom'), lead.capturedFrom],
    [words('keep.person.field.added'), isoTime(lead.addedAt)],
    [words('keep.person.field.addedBy'), file.addedBy],
  ];
  const title = words('keep.person.title', [lead.name ?? lead.emails[0] ?? lead.id]);
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width"><style>body{font:16px/1.5 sans-serif;margin:2rem auto;',
    'max-width:60rem;padding:0 1rem}td,th{padding:.3rem .8rem .3rem 0;text-align:start;vertical-align:top;',
    'white-space:pre-wrap;overflow-wrap:anywhere}</style>',
    `<title>${html(title)}</title><h1>${html(title)}</h1>`,
    `<p>${html(words('keep.person.made', [isoTime(file.exportedAt)]))}</p>`,
    table(facts.filter(([, value]) => value !== null && value !== '')),
    `<h2>${html(words('keep.person.history'))}</h2>`,
    table(
      events.map(({ event, what, details, by }) => [
        isoTime(wallOf(event.at)),
        [`${what} (${by})`, ...details].join('\n'),
      ]),
    ),
    '</html>\n',
  ].join('');
}

function table(rows: readonly (readonly [string, string | null])[]): string {
  return `<table>${rows.map(([name, value]) => `<tr><th scope="row">${html(name)}</th><td dir="auto">${html(value ?? '')}</td></tr>`).join('')}</table>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function html(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (letter) => entities[letter] ?? letter);
}
