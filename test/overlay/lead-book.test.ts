import { describe, expect, test } from 'vitest';
import type { Chip } from '@/lib/messaging/chip';
import { packChips } from '@/lib/messaging/chip-sheet';
import { createLeadBook } from '@/lib/overlay/lead-book';
import { mineChip, sampleChip } from './sample-chip';

const ada = ['mail:ada@lovelace.example'];
const bob = ['mail:bob@builder.example', 'in:bob'];

function setUp(known: Readonly<Record<string, Chip>>) {
  const asked: (readonly (readonly string[])[])[] = [];
  const leads = new Map(Object.entries(known));
  const book = createLeadBook((async (
    _type: string,
    { people }: { people: readonly (readonly string[])[] },
  ) => {
    asked.push(people);
    return packChips(people.map(([key = '']) => leads.get(key) ?? null));
  }) as never);
  return { book, asked, leads };
}

describe('the book of people on the page', () => {
  test('asks for everybody of a batch in one message, each once', async () => {
    const { book, asked } = setUp({ 'mail:ada@lovelace.example': sampleChip() });
    await book.learn([ada, bob, ada]);
    expect(asked).toEqual([[ada, bob]]);
    expect(book.of(ada)).toMatchObject({ whose: 'nobody' });
    expect(book.of(bob)).toBeNull();
  });

  test('never asks again for whom it knows, lead or not', async () => {
    const { book, asked } = setUp({});
    await book.learn([ada]);
    await book.learn([ada]);
    expect(asked).toHaveLength(1);
  });

  test('does not know whom nobody asked about', () => {
    expect(setUp({}).book.of(ada)).toBeUndefined();
  });

  test('keeps what it knew until the new answer is there', async () => {
    const { book, leads } = setUp({ 'mail:ada@lovelace.example': sampleChip() });
    await book.learn([ada]);
    leads.set('mail:ada@lovelace.example', mineChip());
    const learning = book.relearn([ada]);
    expect(book.of(ada)?.whose).toBe('nobody');
    await learning;
    expect(book.of(ada)?.whose).toBe('yours');
  });

  test('forgets whoever is not on the page when leads change', async () => {
    const { book } = setUp({});
    await book.learn([ada, bob]);
    await book.relearn([ada]);
    expect(book.of(bob)).toBeUndefined();
  });

  test('lets no older answer overwrite a newer one', async () => {
    const answers: ((chips: readonly (Chip | null)[]) => void)[] = [];
    const book = createLeadBook(async () =>
      packChips(await new Promise<readonly (Chip | null)[]>((resolve) => answers.push(resolve))),
    );
    const first = book.learn([ada]);
    const second = book.relearn([ada]);
    answers[1]?.([mineChip()]);
    await second;
    answers[0]?.([null]);
    await first;
    expect(book.of(ada)?.whose).toBe('yours');
  });

  test('splits what is too much for one message', async () => {
    const { book, asked } = setUp({});
    await book.learn(Array.from({ length: 450 }, (_, at) => [`mail:p${at}@x.example`]));
    expect(asked.map((people) => people.length)).toEqual([200, 200, 50]);
  });
});
