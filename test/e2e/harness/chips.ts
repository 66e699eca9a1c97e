import { expect, type Page } from '@playwright/test';
import { cardOf, chipsOf, type Pick, pressChip } from '@/test/tools/pierce.mjs';

/** What a person reads in one row: the row's own text and what its chips say. */
export type RowChip = { readonly row: string; readonly chip: string };

/** All chips of a page with the rows they stand in, top to bottom. */
export async function rowChips(page: Page): Promise<readonly RowChip[]> {
  return (await chipsOf(page)).map(({ rowText, text }) => ({ row: rowText, chip: text }));
}

/** Waits until the chip in the row that matches says what is expected; `null`: until there is none. */
export async function expectChip(page: Page, row: RegExp, text: RegExp | null): Promise<void> {
  const shown = async () =>
    (await rowChips(page))
      .filter((chip) => row.test(chip.row))
      .map(({ chip }) => chip)
      .join(' | ');
  const asked = expect.poll(shown, { message: `the chip in row ${row}`, intervals: [100, 250, 500] });
  await (text === null ? asked.toBe('') : asked.toMatch(text));
}

/** Opens the card of the row that matches, by pressing its chip, and gives it once it is there. */
export async function openCard(page: Page, row: RegExp, button?: RegExp) {
  await pressChip(page, { row, ...(button === undefined ? {} : { button }) });
  await expect.poll(() => cardOf(page), { message: `the card of row ${row}` }).toBeDefined();
  return cardOf(page);
}

/** Presses a control of the open card. */
export async function pressCard(page: Page, button: RegExp): Promise<void> {
  await pressChip(page, { card: true, button } satisfies Pick);
}
