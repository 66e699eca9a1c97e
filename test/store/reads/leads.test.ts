import { expect, test } from 'vitest';
import { leadById, leadsByIds, leadsByKeys, leadsOfPeople } from '@/lib/store/reads/leads';
import { exampleRow, exampleStore, idOf } from '@/test/store/example';

const ann = exampleRow(1, { emails: ['ann@acme.example'], profiles: ['https://www.linkedin.com/in/ann'] });
const twin = exampleRow(2, { emails: ['ann@acme.example'] });
const ben = exampleRow(3, { emails: ['ben@acme.example'] });

test('gives the lead of an id, or null', async () => {
  const db = await exampleStore([ann]);
  expect(await leadById(db, ann.id)).toEqual(ann.lead);
  expect(await leadById(db, idOf(9))).toBeNull();
  expect(await leadsByIds(db, [idOf(9), ann.id])).toEqual([null, ann.lead]);
});

test('gives the leads of each key in the order asked, duplicates of a key oldest first', async () => {
  const db = await exampleStore([twin, ben, ann]);
  const found = await leadsByKeys(db, [
    'mail:ben@acme.example',
    'mail:nobody@acme.example',
    'mail:ann@acme.example',
    'mail:ben@acme.example',
  ]);
  expect(found).toEqual([[ben.lead], [], [ann.lead, twin.lead], [ben.lead]]);
  expect(await leadsByKeys(db, [])).toEqual([]);
});

test('gives the distinct leads of each person, whichever of their keys is known', async () => {
  const db = await exampleStore([ann, ben]);
  expect(
    await leadsOfPeople(db, [['in:ann', 'mail:ann@acme.example'], [], ['mail:nobody@acme.example']]),
  ).toEqual([[ann.lead], [], []]);
});

test('says that the database is closed instead of waiting for it', async () => {
  const db = await exampleStore([ann]);
  db.close();
  await expect(leadsOfPeople(db, [['in:ann']])).rejects.toMatchObject({ name: 'DatabaseClosedError' });
});
