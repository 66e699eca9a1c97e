// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { SelectorsOfYourOwn } from '@/entrypoints/options/SelectorsOfYourOwn';
import type { Settings } from '@/lib/funnel/settings';
import '@/test/components/kit';

function open(rungs: Settings['rungs'] = {}) {
  const onChange = vi.fn<(rungs: Settings['rungs']) => void>();
  const user = userEvent.setup();
  render(<SelectorsOfYourOwn rungs={rungs} onChange={onChange} />);
  const paste = async (pasted: unknown): Promise<void> => {
    await user.click(screen.getByText('Selectors of your own'));
    await user.click(screen.getByRole('textbox', { name: 'Paste selectors' }));
    await user.paste(typeof pasted === 'string' ? pasted : JSON.stringify(pasted));
    await user.click(screen.getByRole('button', { name: 'Check and keep' }));
  };
  return { onChange, user, paste };
}

test('selectors that are checked are kept beside those of other sites', async () => {
  const { onChange, paste } = open({ page: { address: ['b'] } });
  await paste({ site: 'gmail', rungs: { row: ['tr.zA'] } });
  expect(onChange.mock.calls).toEqual([[{ page: { address: ['b'] }, gmail: { row: ['tr.zA'] } }]]);
  screen.getByText('Kept. Open pages of the site are read anew.');
});

test('everything that is wrong is said, and nothing is kept', async () => {
  const { onChange, paste } = open();
  await paste({ site: 'gmail', rungs: { rows: ['a'], row: ['tr..zA', 'a{color:red}'] } });
  const problems = within(screen.getByRole('alert')).getAllByRole('listitem');
  expect(problems.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^“rows” is nothing that is looked for in gmail\. That is row, /u),
    '“tr..zA” for “row” is no CSS selector.',
    '“a{color:red}” for “row” is no CSS selector.',
  ]);
  expect(onChange).not.toHaveBeenCalled();
});

test.each(['not json', '{"site":"gmail"}', '{"site":"nowhere","rungs":{"a":["b"]}}'])(
  'nothing is kept of %s',
  async (pasted) => {
    const { onChange, paste } = open();
    await paste(pasted);
    screen.getByRole('alert');
    expect(onChange).not.toHaveBeenCalled();
  },
);

test('kept selectors are shown as text, and taken back site by site', async () => {
  const { onChange, user } = open({ gmail: { row: ['<b>x'] }, page: { address: ['b'] } });
  await user.click(screen.getByText('Selectors of your own'));
  const site = screen.getByRole('region', { name: 'Your selectors for Gmail' });
  expect(site.querySelector('pre')?.textContent).toContain('"<b>x"');
  await user.click(within(site).getByRole('button', { name: 'Back to ours' }));
  expect(onChange.mock.calls).toEqual([[{ page: { address: ['b'] } }]]);
});
