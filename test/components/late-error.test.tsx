// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from './kit';

it('tells which element is missing, and what the page shows instead', async () => {
  show(<p>Only this.</p>);
  expect(() => screen.getByText('Something else')).toThrow(/Something else[^]*Only this\./u);
  await expect(screen.findByText('Something else', {}, { timeout: 100 })).rejects.toThrow(
    /Something else[^]*Only this\./u,
  );
});

it('prints the page only when the message is read', () => {
  const { rerender } = show(<p>Before.</p>);
  const error = errorOf(() => screen.getByText('Something else'));
  rerender(<p>After.</p>);
  expect(error).toHaveProperty('message', expect.stringContaining('After.'));
});

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}
