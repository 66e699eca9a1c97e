// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FunnelSection } from '@/components/options/FunnelSection';
import type { PresetId } from '@/lib/funnel/presets/catalogue';
import type { FunnelRefusal } from '@/lib/funnel/refusal';
import { show } from '@/test/components/kit';
import { allPresets, preset } from '@/test/funnel/preset';

const taking = (refusal: FunnelRefusal | null = null) =>
  vi.fn<(funnel: PresetId) => Promise<FunnelRefusal | null>>(async () => Promise.resolve(refusal));

describe('the funnel in the options', () => {
  it.each(allPresets)('lists every stage of $id with its group and definition', (definition) => {
    show(<FunnelSection definition={definition} hasOwnLeads={false} choose={taking()} onEdit={vi.fn()} />);
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(definition.stages.length);
    for (const stage of definition.stages) {
      const item = items.find(
        (each) => within(each).queryByText(stage.label) && within(each).queryByText(stage.definition),
      );
      expect(item, stage.id).toBeDefined();
    }
    screen.getByRole('heading', { name: 'Top of the funnel' });
  });

  it('says who works on a stage, what kind it is, and which is the goal', () => {
    show(
      <FunnelSection
        definition={preset('hand-off-and-flip')}
        hasOwnLeads={false}
        choose={taking()}
        onEdit={vi.fn()}
      />,
    );
    screen.getByText('Both teams · Hand-off');
    screen.getByText('Sales · Won · Goal');
    expect(screen.getAllByText('Both teams · After the sale')).toHaveLength(2);
  });

  it('takes another preset at once', async () => {
    const choose = taking();
    show(
      <FunnelSection
        definition={preset('deal-stage')}
        hasOwnLeads={false}
        choose={choose}
        onEdit={vi.fn()}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /Your funnel/ }));
    expect(screen.getAllByRole('option')).toHaveLength(allPresets.length);
    await userEvent.click(screen.getByRole('option', { name: /HubSpot/ }));
    expect(choose).toHaveBeenCalledExactlyOnceWith('hubspot');
  });

  it('shows a funnel of the team’s own among the presets', async () => {
    const own = { ...preset('deal-stage'), id: 'ours', name: 'Our way' };
    show(<FunnelSection definition={own} hasOwnLeads={false} choose={taking()} onEdit={vi.fn()} />);
    const picker = screen.getByRole('button', { name: /Your funnel/ });
    expect(picker.textContent).toContain('Our way');
  });

  it('offers the others while leads stand in it as well, and shows what that would do', async () => {
    const choose = taking();
    show(
      <FunnelSection definition={preset('gitlab')} hasOwnLeads choose={choose} onEdit={vi.fn()}>
        <p>What it does</p>
      </FunnelSection>,
    );
    screen.getByText(/you see first where each of your leads goes/);
    screen.getByText('What it does');
    await userEvent.click(screen.getByRole('button', { name: /Your funnel/ }));
    await userEvent.click(screen.getByRole('option', { name: /HubSpot/ }));
    expect(choose).toHaveBeenCalledExactlyOnceWith('hubspot');
  });

  it('waits until it is known whether there are leads', () => {
    show(
      <FunnelSection
        definition={preset('gitlab')}
        hasOwnLeads={undefined}
        choose={taking()}
        onEdit={vi.fn()}
      />,
    );
    expect(screen.queryByRole('button', { name: /Your funnel/ })).toBeNull();
    screen.getByText('GitLab lifecycle');
  });

  it('lets the preset be chosen again from which a funnel was made', async () => {
    const choose = taking();
    const changed = { ...preset('gitlab'), version: 3 };
    show(<FunnelSection definition={changed} hasOwnLeads choose={choose} onEdit={vi.fn()} />);
    await userEvent.click(screen.getByRole('button', { name: /GitLab lifecycle, version 3/ }));
    const [, asItComes] = screen.getAllByRole('option', { name: /GitLab lifecycle/ });
    await userEvent.click(asItComes ?? document.body);
    expect(choose).toHaveBeenCalledExactlyOnceWith('gitlab');
  });

  it('leads to the form in which it is changed', async () => {
    const onEdit = vi.fn();
    show(<FunnelSection definition={preset('gitlab')} hasOwnLeads choose={taking()} onEdit={onEdit} />);
    await userEvent.click(screen.getByRole('button', { name: 'Edit the funnel' }));
    expect(onEdit).toHaveBeenCalledOnce();
  });

  it('says why it was not taken', async () => {
    show(
      <FunnelSection
        definition={preset('deal-stage')}
        hasOwnLeads={false}
        choose={taking({ type: 'FunnelHasLeads' })}
        onEdit={vi.fn()}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /Your funnel/ }));
    await userEvent.click(screen.getByRole('option', { name: /GitLab/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('leads of your own');
  });
});
