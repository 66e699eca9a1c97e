// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FunnelDrawing } from '@/components/funnel-drawing/FunnelDrawing';
import { allPresets, preset } from '@/test/funnel/preset';
import { show } from './kit';

describe('the drawing of a funnel', () => {
  it.each(allPresets)('names every stage of $id, each with its shape', (definition) => {
    show(<FunnelDrawing definition={definition} />);
    const drawing = screen.getByRole('img', { name: `The funnel “${definition.name}” as a drawing` });
    for (const { label, definition: meaning } of definition.stages) {
      const stage = within(drawing).getByTitle(`${label}: ${meaning}`);
      expect(stage.querySelector('svg path'), label).not.toBeNull();
    }
  });

  it('says in sentences what it shows', () => {
    show(<FunnelDrawing definition={preset('hand-off-and-flip')} />);
    const { id } = screen.getByText(/^From top to bottom/);
    expect(screen.getByRole('img').getAttribute('aria-describedby')).toBe(id);
    const told = screen.getByText(/^From top to bottom/).textContent;
    expect(told).toContain('Awareness, Lead, Marketing Qualified Lead');
    expect(told).toContain('to be accepted within 24 hours');
    expect(told).toContain('Given back from Marketing Qualified Lead');
    expect(told).toContain('Repeat customer, Advocate');
    expect(told).toContain('Lost, Closed');
  });

  it('lets every stage be chosen by key, where choosing means something', async () => {
    const onSelect = vi.fn<(stage: string) => void>();
    const definition = preset('deal-stage');
    const { user } = show(
      <FunnelDrawing definition={definition} counts={{ mql: 41 }} selected="mql" onSelect={onSelect} />,
    );
    const stages = within(screen.getByRole('group')).getAllByRole('button');
    expect(stages).toHaveLength(definition.stages.length);
    const chosen = screen.getByRole('button', { name: /Marketing Qualified Lead.*41 leads/ });
    expect(chosen.getAttribute('aria-pressed')).toBe('true');
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('mql');
  });

  it('leaves retired stages out, and says no numbers where none are known', () => {
    const base = preset('smarketing');
    const stages = base.stages.map((stage) => (stage.id === 'sal' ? { ...stage, retired: true } : stage));
    show(<FunnelDrawing definition={{ ...base, stages }} />);
    expect(screen.queryByText('Sales Accepted Lead')).toBeNull();
    expect(screen.queryByText(/^\d+ leads$/)).toBeNull();
  });
});
