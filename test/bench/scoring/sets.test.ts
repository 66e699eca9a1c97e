import { describe, expect, test } from 'vitest';
import { naiveBayesOf, trainNow } from './models';
import * as scoring from './bundled';
import { measureQuality, measureSixLeads } from './quality.mjs';
import { readOlist, readSixLeads, readUciBank } from './sets.mjs';
import { unzipFile } from './unzip.mjs';
import { deflateRawSync } from 'node:zlib';

const sets = [
  {
    wanted: { name: 'olist', intercept: 'frozen', auc: 0.68, lift: 1.95, logLoss: 0.318 },
    split: await readOlist(scoring),
    leads: [3343, 2655],
  },
  {
    wanted: { name: 'uci-bank', intercept: 'rolling', auc: 0.685, logLoss: 0.53, calibrationError: 0.05 },
    split: await readUciBank(scoring),
    leads: [32_950, 8238],
  },
] as const;

describe('on data that nobody here made up', () => {
  for (const { wanted, split, leads } of sets) {
    if (!split) {
      test.todo(`not run: ../shared/data/${wanted.name}`);
      continue;
    }
    const { learned, tested } = split;
    test(`${wanted.name} is read as it is told`, () => {
      expect([learned.outcome.length, tested.outcome.length]).toEqual(leads);
    });

    test(`${wanted.name}: what is to be reached is reached`, () => {
      const missed = measureQuality(scoring, split, wanted).filter(({ met }) => met === false);
      expect(missed).toEqual([]);
    });

    test(`${wanted.name}: is calibrated better than naive Bayes`, () => {
      const { scorecard } = trainNow(learned.table, learned.outcome, { seed: 1, folds: 0 });
      const ours = scoring.evaluate(scoring.scoreTable(scorecard, tested.table).probability, tested.outcome);
      const bayes = naiveBayesOf(learned.table, learned.outcome, tested.table) ?? new Float64Array(0);
      expect(ours.logLoss).toBeLessThan(scoring.evaluate(bayes, tested.outcome).logLoss);
    });
  }

  const six = readSixLeads();
  if (!six) test.todo('not run: ../shared/data/reference.json');
  else
    test('six leads are not enough', () => {
      expect(measureSixLeads(scoring, six)).toMatchObject({ met: true, note: '3 of 40 closed' });
    });
});

test('a file comes out of an archive as it went in, packed or not', () => {
  const text = Buffer.from('leads, leads, leads');
  for (const method of [0, 8]) {
    const archive = archiveOf('folder/leads.csv', text, method);
    expect(unzipFile(archive, 'folder/leads.csv')).toEqual(text);
    expect(() => unzipFile(archive, 'leads.csv')).toThrow('leads.csv is not in the archive.');
  }
  expect(() => unzipFile(text, 'leads.csv')).toThrow('This is no ZIP archive.');
  expect(() => unzipFile(archiveOf('a', text, 12), 'a')).toThrow('not known here: 12');
});

/** An archive of one file, with no more in its headers than is read. */
function archiveOf(name: string, text: Buffer, method: number): Buffer {
  const packed = method === 8 ? deflateRawSync(text) : text;
  const local = Buffer.alloc(30);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const before = [local, Buffer.from(name), packed];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([...before, entry, Buffer.from(name), end]);
}
