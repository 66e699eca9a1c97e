// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ColleaguesSection } from '@/components/options/ColleaguesSection';
import { EraseSection } from '@/components/options/EraseSection';
import { MeSection } from '@/components/options/MeSection';
import { SamplesSection } from '@/components/options/SamplesSection';
import { SiteSwitch } from '@/components/options/SiteSwitch';
import { SourcesSection } from '@/components/options/SourcesSection';
import { StoredSection } from '@/components/options/StoredSection';
import type { Settings, User } from '@/lib/funnel/settings';
import { until } from '@/test/until';
import '@/test/components/kit';

// Typing letter by letter takes its time where the machine is busy.

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const me: Settings['me'] = { id: 'me', name: 'Mara Quist', role: 'sales', addresses: ['mara@quist.example'] };

describe('who the user is', () => {
  it('is saved when the field is left, and says so', async () => {
    const save = vi.fn(async () => undefined);
    render(<MeSection me={me} save={save} />);
    const name = screen.getByRole('textbox', { name: 'Your name' });
    await userEvent.clear(name);
    await userEvent.type(name, '  Mara Q. ');
    expect(save).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith({ ...me, name: 'Mara Q.' });
    await screen.findByText('Saved');
  });

  it('is not saved without a name, and says what is missing', async () => {
    const save = vi.fn(async () => undefined);
    render(<MeSection me={me} save={save} />);
    await userEvent.clear(screen.getByRole('textbox', { name: 'Your name' }));
    await userEvent.tab();
    expect(save).not.toHaveBeenCalled();
    screen.getByText('Give a name, so that leads can be called yours.');
  });

  it('says when it could not be saved', async () => {
    render(<MeSection me={me} save={async () => Promise.reject(new Error('gone'))} />);
    await userEvent.click(screen.getByRole('radio', { name: /Marketing/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
  });

  it('takes a complete address, once, in lower case', async () => {
    const save = vi.fn(async () => undefined);
    render(<MeSection me={me} save={save} />);
    const add = screen.getByRole('textbox', { name: 'Add an address' });
    await userEvent.type(add, 'mara@{Enter}');
    screen.getByText('This is not a complete address.');
    await userEvent.clear(add);
    await userEvent.type(add, 'MARA@quist.example{Enter}');
    screen.getByText('This address is on the list already.');
    await userEvent.clear(add);
    expect(save).not.toHaveBeenCalled();
    await userEvent.type(add, 'Mara@Other.example{Enter}');
    expect(save).toHaveBeenCalledExactlyOnceWith({
      ...me,
      addresses: ['mara@quist.example', 'mara@other.example'],
    });
  });

  it('puts a removed address back where it was', async () => {
    const save = vi.fn(async () => undefined);
    const two = { ...me, addresses: ['a@quist.example', 'b@quist.example'] };
    const { rerender } = render(<MeSection me={two} save={save} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove a@quist.example' }));
    const one = { ...me, addresses: ['b@quist.example'] };
    expect(save).toHaveBeenLastCalledWith(one);
    rerender(<MeSection me={one} save={save} />);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(save).toHaveBeenLastCalledWith(two);
  });

  it('says what to do where there is no address yet', () => {
    render(<MeSection me={{ ...me, addresses: [] }} save={async () => undefined} />);
    screen.getByText('No address yet');
  });
});

describe('colleagues', () => {
  const colleagues: readonly User[] = [{ id: 'u1', name: 'Aoife' }];

  it('are added under an id of their own, but not twice by name', async () => {
    const save = vi.fn(async () => undefined);
    render(<ColleaguesSection colleagues={colleagues} save={save} newId={() => 'u2'} />);
    const add = screen.getByRole('textbox', { name: 'Add a colleague' });
    await userEvent.type(add, 'aoife{Enter}');
    screen.getByText('Somebody of this name is on the list already.');
    await userEvent.clear(add);
    await userEvent.type(add, ' Tendai {Enter}');
    expect(save).toHaveBeenCalledExactlyOnceWith([...colleagues, { id: 'u2', name: 'Tendai' }]);
  });

  it('are renamed in place and keep their id', async () => {
    const save = vi.fn(async () => undefined);
    render(<ColleaguesSection colleagues={colleagues} save={save} newId={() => 'u2'} />);
    const name = screen.getByRole('textbox', { name: 'Name of the colleague' });
    await userEvent.type(name, ' B.');
    await userEvent.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith([{ id: 'u1', name: 'Aoife B.' }]);
  });

  it('come back as they were when their removal is undone', async () => {
    const save = vi.fn(async () => undefined);
    const { rerender } = render(<ColleaguesSection colleagues={colleagues} save={save} newId={() => 'u2'} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Aoife' }));
    expect(save).toHaveBeenLastCalledWith([]);
    rerender(<ColleaguesSection colleagues={[]} save={save} newId={() => 'u2'} />);
    screen.getByText('No colleagues yet');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(save).toHaveBeenLastCalledWith(colleagues);
  });
});

describe('a site', () => {
  it('says what is read and what is not, and is switched by its name', async () => {
    const onChange = vi.fn();
    render(
      <SiteSwitch
        name="Gmail"
        isOn={false}
        onChange={onChange}
        reads={['rows']}
        leaves={['bodies']}
        problem="denied"
      >
        {null}
      </SiteSwitch>,
    );
    const site = within(screen.getByRole('article', { name: 'Gmail' }));
    site.getByText('rows');
    site.getByText('bodies');
    expect(site.getByRole('alert').textContent).toBe('denied');
    await userEvent.click(site.getByRole('switch', { name: 'Read Gmail' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('sample leads', () => {
  it('are added and removed, and it is said how many', async () => {
    const onChange = vi.fn(async () => 28);
    const { rerender } = render(<SamplesSection areOn={false} onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Add sample leads' }));
    await screen.findByText('28 sample leads were added.');
    rerender(<SamplesSection areOn onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove sample leads' }));
    await screen.findByText('The sample leads are gone, with everything that was done to them.');
    expect(onChange.mock.calls).toEqual([[true], [false]]);
  });
});

describe('what is stored', () => {
  it('is counted and measured, and the loss with the extension is told', () => {
    render(<StoredSection leads={1} all="/reports.html#leads/all" bytes={2_340_000} />);
    const all = screen.getByRole('link', { name: '1 lead.' });
    expect(all.getAttribute('href')).toBe('/reports.html#leads/all');
    screen.getByText(/About 2\.3 MB on this computer\./);
    screen.getByText(/Removing Stageside from the browser erases everything/);
  });
});

describe('erasing everything', () => {
  it('asks first, then leaves ten seconds in which it can be stopped', async () => {
    const erase = vi.fn(async (cancel: boolean) => (cancel ? null : Date.now() + 10_000));
    const onDue = vi.fn();
    render(<EraseSection leads={3} erase={erase} onDue={onDue} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    screen.getByText('3 leads and their history will be gone for good.', { exact: false });
    expect(erase).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
    expect(erase).toHaveBeenLastCalledWith(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Stop, keep everything' }));
    expect(erase).toHaveBeenLastCalledWith(true);
    await screen.findByText('Nothing was erased.');
    expect(onDue).not.toHaveBeenCalled();
  });

  it('tells once that the time is over', async () => {
    const onDue = vi.fn();
    render(<EraseSection leads={0} erase={async () => Date.now()} onDue={onDue} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
    await until(() => expect(onDue).toHaveBeenCalledOnce());
  });

  it('changes nothing when the user thinks better of it', async () => {
    const erase = vi.fn(async () => null);
    render(<EraseSection leads={1} erase={erase} onDue={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    expect(document.activeElement?.textContent).toBe('Keep everything');
    await userEvent.click(screen.getByRole('button', { name: 'Keep everything' }));
    expect(erase).not.toHaveBeenCalled();
  });
});

describe('the own sources', () => {
  it('are added to, told apart, taken away and put back', async () => {
    const save = vi.fn(async () => undefined);
    const { rerender } = render(<SourcesSection sources={['A dinner']} save={save} />);
    const add = screen.getByRole('textbox', { name: 'Another source' });
    await userEvent.type(add, 'a DINNER{Enter}');
    screen.getByText('It is there already.');
    await userEvent.clear(add);
    await userEvent.type(add, ' Tip {Enter}');
    expect(save).toHaveBeenCalledExactlyOnceWith(['A dinner', 'Tip']);
    rerender(<SourcesSection sources={['A dinner', 'Tip']} save={save} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove A dinner' }));
    expect(save).toHaveBeenLastCalledWith(['Tip']);
    rerender(<SourcesSection sources={['Tip']} save={save} />);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(save).toHaveBeenLastCalledWith(['A dinner', 'Tip']);
  });

  it('are none at first, and say so', () => {
    render(<SourcesSection sources={[]} save={vi.fn(async () => undefined)} />);
    screen.getByText('None of your own yet.');
  });
});
