// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ImportView } from '@/entrypoints/options/import/ImportView';
import { useImport } from '@/entrypoints/options/import/use-import';
import type { CommandReply } from '@/lib/funnel/command';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import { accepted, refused } from '@/lib/funnel/refusal';
import { packChips } from '@/lib/messaging/chip-sheet';
import type { Settings } from '@/lib/funnel/settings';
import { mineChip } from '@/test/overlay/sample-chip';
import { readMessage } from '@/test/words';
import { answerAs, requestsOf } from './background';

// Typing letter by letter takes its time where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

const definition = dealStagePreset.build((name) => readMessage(name.replaceAll('.', '_')));
const settings: Settings = {
  me: { id: 'me', name: 'Mara', role: 'both', addresses: [] },
  colleagues: [],
  sites: [],
  chips: [],
  ownSites: [],
  rungs: {},
  siteStages: {},
  accounts: {},
  sources: [],
  welcomed: true,
};

const csv = [
  'First Name,Last Name,Email,Company,Stage',
  'Ines,Vidal,ines@vidal.example,Vidal SA,MQL',
  'Otto,Brandt,otto@brandt.example,Brandt KG,Proposal',
  'No,Address,not an address,,',
  'Ann,Known,ann@known.example,,',
  'Ines,Again,ines@vidal.example,,',
].join('\n');

// The browser's own, which the list box asks for; ids in it are plain here.
beforeAll(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});

afterEach(cleanup);

describe('importing a CSV file', () => {
  it('shows what it holds, adds what can be added in one batch, and undoes it as one step', async () => {
    const asked = answerAs({ lookUp, command: done });
    const onLeave = vi.fn();
    render(<Importing onLeave={onLeave} />);
    await choose(csv);

    const preview = within(await screen.findByRole('region', { name: 'First rows' }));
    preview.getByText('Ines Vidal');
    preview.getByText('a lead already');
    preview.getByText('same as row 2');
    const refusedRows = within(screen.getByRole('region', { name: 'Refused rows' }));
    refusedRows.getByText('not an address');
    refusedRows.getByText('This is no e-mail address.');
    screen.getByText('1 row refused');
    screen.getByText('1 is a lead already');
    screen.getByText('1 stands in the file twice');
    expect(requestsOf(asked, 'command')).toEqual([]);

    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 leads' }));
    await screen.findByRole('heading', { name: '2 leads were added.' });
    const [sent] = requestsOf(asked, 'command');
    expect(sent?.command).toMatchObject({
      type: 'importLeads',
      rows: [
        { person: { name: 'Ines Vidal', emails: ['ines@vidal.example'], company: 'Vidal SA' }, stage: 'mql' },
        { person: { name: 'Otto Brandt' }, stage: 'sqo' },
      ],
    });

    await userEvent.click(screen.getByRole('button', { name: 'Undo the whole import' }));
    await screen.findByRole('heading', { name: 'The import was undone.' });
    const batch = sent?.command.type === 'importLeads' ? sent.command.batch : '';
    expect(requestsOf(asked, 'command').at(-1)?.command).toEqual({ type: 'undo', batch });
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onLeave).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('adds people who are leads already where the user wants them once more', async () => {
    const asked = answerAs({ lookUp, command: done });
    render(<Importing onLeave={() => undefined} />);
    await choose(csv);
    await userEvent.click(await screen.findByRole('radio', { name: 'Add them once more' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Import 4 leads' }));
    await screen.findByRole('heading', { name: '4 leads were added.' });
    const [sent] = requestsOf(asked, 'command');
    expect(
      sent?.command.type === 'importLeads' && sent.command.rows.map((row) => row.evenIfDuplicate),
    ).toEqual([undefined, undefined, true, true]);
  });

  it('reads the rows anew when a column is said to hold something else', async () => {
    answerAs({ lookUp: nobody, command: done });
    render(<Importing onLeave={() => undefined} />);
    await choose('Name,Firm\nAnn Lee,Lee Ltd\n');
    await screen.findByRole('button', { name: 'Import 1 lead' });
    expect(cellsOf('First rows')).not.toContain('Lee Ltd');
    await userEvent.click(screen.getByRole('button', { name: /What column Firm holds/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Company' }));
    await vi.waitFor(() => expect(cellsOf('First rows')).toContain('Lee Ltd'));
  });

  it('lists stages that the funnel does not have and takes the meaning that is given', async () => {
    const asked = answerAs({ lookUp: nobody, command: done });
    render(<Importing onLeave={() => undefined} />);
    await choose('Name,Stage\nAnn,Subscriber\nBo,Subscriber\n');
    await screen.findByText('Nobody to add', { selector: 'button *' });
    await userEvent.click(screen.getByRole('button', { name: /"Subscriber", 2 rows/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Identified Lead' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 leads' }));
    await screen.findByRole('heading', { name: '2 leads were added.' });
    const [sent] = requestsOf(asked, 'command');
    expect(sent?.command.type === 'importLeads' && sent.command.rows.map((row) => row.stage)).toEqual([
      'identified',
      'identified',
    ]);
  });

  it.each([
    ['', 'This file is empty. Nothing was stored.'],
    ['Name\n"Ann\n', 'The quotation mark that opens in row 2 is never closed.'],
    ['PK\u{3}\u{4}…', 'This is a workbook.'],
  ])('says why %j cannot be imported, and takes another', async (content, words) => {
    answerAs({ lookUp: nobody });
    render(<Importing onLeave={() => undefined} />);
    await choose(content);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    await choose('Name\nAnn\n');
    await screen.findByRole('button', { name: 'Import 1 lead' });
  });

  it('names a refusal of the store, and what was written until then', async () => {
    answerAs({ lookUp: nobody, command: () => refused({ type: 'StoreUnavailable', why: 'full' }) });
    render(<Importing onLeave={() => undefined} />);
    await choose('Name\nAnn\n');
    await userEvent.click(await screen.findByRole('button', { name: 'Import 1 lead' }));
    await screen.findByRole('heading', { name: 'Nothing was added.' });
    screen.getByRole('alert');
    expect(screen.queryByRole('button', { name: 'Undo the whole import' })).toBeNull();
  });
});

function Importing({ onLeave }: { readonly onLeave: (count: number) => void }): ReactElement {
  const running = useImport(definition);
  return <ImportView settings={settings} definition={definition} running={running} onLeave={onLeave} />;
}

async function choose(content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no place for a file');
  await userEvent.upload(input, new File([content], 'leads.csv', { type: 'text/csv' }));
}

function cellsOf(name: string): readonly string[] {
  const region = within(screen.getByRole('region', { name }));
  return region.queryAllByRole('cell').map((cell) => cell.textContent);
}

function lookUp({ people }: { readonly people: readonly (readonly string[])[] }) {
  return packChips(people.map((keys) => (keys.includes('mail:ann@known.example') ? mineChip() : null)));
}

function nobody({ people }: { readonly people: readonly (readonly string[])[] }) {
  return packChips(people.map(() => null));
}

function done({ command }: { readonly command: { readonly type: string } }): CommandReply {
  const rows = 'rows' in command && Array.isArray(command.rows) ? command.rows.length : 2;
  return accepted({ opId: 'op', leadId: null, lead: null, count: rows, left: [] });
}
