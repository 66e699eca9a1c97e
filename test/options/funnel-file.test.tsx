// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { FunnelPreview } from '@/components/options/FunnelPreview';
import { FunnelProblems } from '@/components/options/FunnelProblems';
import { useFunnelFile } from '@/entrypoints/options/use-funnel-file';
import type { CommandReply } from '@/lib/funnel/command';
import { proposeMapping } from '@/lib/funnel/migration/propose-mapping';
import { accepted, refused } from '@/lib/funnel/refusal';
import { writeFunnel } from '@/lib/transfer/funnel-json';
import { renamed, withoutSql } from '@/test/actions/next-funnels';
import { dealStage, dealStageOnly } from '@/test/funnel/story';
import '@/test/components/kit';
import { answerAs, requestsOf } from './background';
import type { ReactElement } from 'react';

// The browser's own, which the list box asks for; ids in it are plain here.
beforeAll(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});

const done: CommandReply = accepted({ opId: 'op', leadId: null, lead: null, count: 41, left: [] });

test('what happens to how many leads is said first, and each stage can be sent elsewhere', async () => {
  const onChange = vi.fn();
  const onApply = vi.fn();
  const mapping = { ...proposeMapping(dealStage, withoutSql), sql: { stage: 'sal', step: 'lead-in' } };
  render(
    <FunnelPreview
      from={dealStage}
      to={withoutSql}
      mapping={mapping}
      counts={{ sql: 1041, won: 1, sqo: 0 }}
      isBusy={false}
      onChange={onChange}
      onApply={onApply}
      onCancel={vi.fn()}
    />,
  );
  screen.getByRole('heading', { name: /version 2/ });
  expect(screen.getAllByRole('button', { name: /go(es)? to/ })).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: /1,041 leads in Sales Qualified Lead go to/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Sales Qualified Opportunity' }));
  expect(onChange).toHaveBeenLastCalledWith({ ...mapping, sql: { stage: 'sqo', step: 'in-progress' } });
  screen.getByText('Leads without an owner come to Marketing Qualified Lead.');
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(onApply).toHaveBeenCalledOnce();
});

test('what is wrong with a file is said with its place in it', () => {
  render(
    <FunnelProblems
      name="funnel.json"
      problems={[
        { path: 'stages[1].label', type: 'empty' },
        { path: 'goal', type: 'unknown', name: 'sale' },
      ]}
    />,
  );
  const alert = within(screen.getByRole('alert'));
  alert.getByText('Nothing was stored. 2 things in funnel.json are wrong:');
  expect(alert.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'stages[1].label It is empty.',
    'goal There is no “sale”.',
  ]);
});

test('a file becomes the next version, with a mapping, and is applied as shown', async () => {
  const asked = answerAs({ command: () => done });
  render(<Filing />);
  await choose(writeFunnel({ ...withoutSql, version: 1 }));
  await screen.findByText('preview');
  await userEvent.click(screen.getByRole('button', { name: 'apply' }));
  await screen.findByText('idle');
  expect(requestsOf(asked, 'command').map(({ space, command }) => ({ space, command }))).toEqual([
    {
      space: 'main',
      command: {
        type: 'changeFunnel',
        definition: withoutSql,
        mapping: proposeMapping(dealStage, withoutSql),
      },
    },
  ]);
});

test('a funnel that is in force already changes nothing, a broken one is told apart', async () => {
  render(<Filing />);
  await choose(writeFunnel(dealStage));
  await screen.findByText('said same');
  await choose('{');
  await screen.findByText('wrong notJson');
  await choose(' '.repeat(2_000_001));
  await screen.findByText('said tooBig');
});

test('a refusal is shown', async () => {
  answerAs({ command: () => refused({ type: 'ErasureWaits' }) });
  render(<Filing />);
  await choose(writeFunnel(renamed));
  await screen.findByText('preview');
  await userEvent.click(screen.getByRole('button', { name: 'apply' }));
  await screen.findByText('refused ErasureWaits');
});

/** Says in one word how the filing stands. */
function Filing(): ReactElement {
  const { state, choose: onFile, apply } = useFunnelFile(dealStage, dealStageOnly);
  const detail =
    state.type === 'said'
      ? state.what
      : state.type === 'wrong'
        ? state.problems[0]?.type
        : state.type === 'refused'
          ? state.refusal.type
          : '';
  return (
    <>
      <p>{`${state.type} ${detail ?? ''}`.trim()}</p>
      <input
        aria-label="file"
        type="file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void onFile(file);
        }}
      />
      <button type="button" onClick={() => void apply()}>
        apply
      </button>
    </>
  );
}

async function choose(text: string): Promise<void> {
  await userEvent.upload(screen.getByLabelText('file'), new File([text], 'funnel.json'));
}
