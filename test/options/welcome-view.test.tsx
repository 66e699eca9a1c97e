// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Import } from '@/entrypoints/options/import/use-import';
import { WelcomeView } from '@/entrypoints/options/WelcomeView';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import type { Settings } from '@/lib/funnel/settings';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { patternsOf } from '@/lib/sites/hosts';
import { readMessage } from '@/test/words';
import '@/test/components/kit';
import { answerAs, requestsOf } from './background';

// Typing letter by letter takes its time where the machine is busy.

const definition = dealStagePreset.build((name) => readMessage(name.replaceAll('.', '_')));
const settings: Settings = {
  me: { id: 'me', name: '', role: 'both', addresses: [] },
  colleagues: [],
  sites: ['gmail'],
  chips: [],
  ownSites: [],
  rungs: {},
  siteStages: {},
  accounts: {},
  sources: [],
  retentionMonths: null,
  welcomed: false,
};

/** Nothing is imported here. */
const nothing = () => undefined;
const idle: Import = {
  state: { type: 'choosing', hitch: null },
  choose: nothing,
  reread: nothing,
  change: nothing,
  forget: nothing,
  look: nothing,
  decide: nothing,
  start: nothing,
  undo: nothing,
  back: nothing,
  cancel: nothing,
  reset: nothing,
};

describe('the first run', () => {
  it('asks for the role first, keeps it at once, and fills in samples where they are wanted', async () => {
    const asked = answerAs({ saveSettings: () => null, sampleData: () => ({ count: 28 }) });
    render(<Welcoming />);
    await userEvent.click(screen.getByRole('radio', { name: /Sales/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Mara');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(requestsOf(asked, 'saveSettings').map(({ settings }) => settings.me)).toEqual([
      { ...settings.me, role: 'sales' },
      { ...settings.me, role: 'sales', name: 'Mara' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: /Look around with samples/ }));
    await screen.findByRole('heading', { name: 'You are ready' });
    screen.getByText('The sample leads are there.');
    expect(requestsOf(asked, 'sampleData')).toEqual([{ space: 'main', on: true }]);
    expect(requestsOf(asked, 'saveSettings').at(-1)).toEqual({ settings: { welcomed: true } });
    expect(screen.getByRole('link', { name: 'Open the practice inbox' }).getAttribute('href')).toBe(
      '/practice.html',
    );
    screen.getByText(/pin Stageside/);
  });

  it('offers the sites that can be read, and asks the browser for each', async () => {
    const asked = answerAs({ saveSettings: () => null, switchSite: () => null });
    const access: (readonly string[])[] = [];
    fakeBrowser.permissions.request = async ({ origins = [] }) => {
      access.push(origins);
      return true;
    };
    render(<Welcoming />);
    await userEvent.click(screen.getByRole('button', { name: 'Skip this' }));
    await userEvent.click(screen.getByRole('button', { name: /Start empty/ }));
    await userEvent.click(await screen.findByRole('switch', { name: 'Read Outlook on the web' }));
    expect(access).toEqual([patternsOf('outlook')]);
    expect(requestsOf(asked, 'switchSite')).toEqual([{ site: 'outlook', on: true }]);
  });

  it('may be skipped and begun with nothing', async () => {
    const asked = answerAs({ saveSettings: () => null });
    render(<Welcoming />);
    await userEvent.click(screen.getByRole('button', { name: 'Skip this' }));
    await userEvent.click(screen.getByRole('button', { name: /Start empty/ }));
    await screen.findByRole('heading', { name: 'You are ready' });
    expect(requestsOf(asked, 'sampleData')).toEqual([]);
  });

  it('goes to the import and back', async () => {
    answerAs({ saveSettings: () => null });
    // Past imports are looked up, in a store that is not there yet.
    render(
      <StoreProvider space="main" ask={async () => Promise.resolve({ ok: false, why: 'opening' })}>
        <Welcoming />
      </StoreProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Skip this' }));
    await userEvent.click(screen.getByRole('button', { name: /Import leads/ }));
    screen.getByRole('button', { name: 'Choose a file' });
    await userEvent.click(screen.getByRole('button', { name: 'Options' }));
    screen.getByRole('heading', { name: 'How do you want to begin?' });
  });

  it('offers the funnel, the deal stages chosen, as long as there are no leads of one’s own', async () => {
    // jsdom has none.
    vi.stubGlobal('CSS', { escape: (text: string) => text });
    const asked = answerAs({ chooseFunnel: () => ({ ok: true, value: null }) });
    const { rerender } = render(<Welcoming />);
    const picker = screen.getByRole('button', { name: /Your funnel/ });
    expect(picker.textContent).toContain('Deal stages');
    screen.getByText(/It can be changed later/);
    await userEvent.click(picker);
    await userEvent.click(screen.getByRole('option', { name: /Six stages/ }));
    expect(requestsOf(asked, 'chooseFunnel')).toEqual([{ funnel: 'six-stage' }]);
    rerender(<Welcoming hasOwnLeads />);
    expect(screen.queryByRole('button', { name: /Your funnel/ })).toBeNull();
  });

  it('says when the background does not answer, and stays where it is', async () => {
    answerAs({});
    render(<Welcoming />);
    await userEvent.click(screen.getByRole('radio', { name: /Both/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
  });
});

function Welcoming({ hasOwnLeads = false }: { readonly hasOwnLeads?: boolean }): ReactElement {
  return <WelcomeView settings={settings} definition={definition} hasOwnLeads={hasOwnLeads} running={idle} />;
}
