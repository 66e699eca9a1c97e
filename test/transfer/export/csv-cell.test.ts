import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell, csvRecord, separators } from '@/lib/transfer/export/csv-cell';

describe('a cell of a CSV file', () => {
  it('is no formula for any spreadsheet', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '－1'])
      expect(
        Papa.parse<string[]>(csvCell(formula, ','), { delimiter: ',', newline: '\r\n' }).data[0]?.[0],
      ).toBe(`'${formula}`);
  });

  it('leaves numbers what they are', () => {
    expect(csvCell(-3.5, ',')).toBe('-3.5');
    expect(csvCell(1e21, ';')).toBe('1e+21');
    expect(csvCell(true, ';')).toBe('true');
    expect(csvCell(null, ';')).toBe('');
  });

  it('is quoted where it must be, and nowhere else', () => {
    expect(csvCell('Ada, Countess', ',')).toBe('"Ada, Countess"');
    expect(csvCell('Ada, Countess', ';')).toBe('Ada, Countess');
    expect(csvCell('say "hi"', ',')).toBe('"say ""hi"""');
    expect(csvCell('two\r\nlines', ',')).toBe('"two\r\nlines"');
    expect(csvCell(' blank before', ',')).toBe('" blank before"');
  });

  it('is read as it was written, but for the mark before a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...separators),
        (cells, separator) => {
          const { data } = Papa.parse<string[]>(csvRecord(cells, separator), {
            delimiter: separator,
            newline: '\r\n',
          });
          const plain = data[0]?.map((cell, index) => (cell === `'${cells[index]}` ? cell.slice(1) : cell));
          expect(plain).toEqual(cells);
        },
      ),
    );
  });
});
