import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '@/lib/store/fold-text';
import { phrasesOf, searchTerms, termLength } from '@/lib/store/search-terms';

const nobody = { name: null, emails: [], company: null };

describe('search terms', () => {
  test('hold every part of a name with what follows it, and on from the first', () => {
    expect(searchTerms({ ...nobody, name: 'Anna Maria Schmidt' })).toEqual([
      'anna maria schmidt',
      'maria schmidt anna',
      'schmidt anna maria',
    ]);
  });

  test('hold an address, the pieces of its local part and its domain without the last label alone', () => {
    expect(searchTerms({ ...nobody, emails: ['j.doe+news@mail.acme.example'] })).toEqual([
      'j.doe+news@mail.acme.example',
      'doe',
      'news',
      'mail.acme.example',
      'acme.example',
    ]);
  });

  test('leave out what another one begins with', () => {
    expect(searchTerms({ ...nobody, name: 'Schmidt', company: 'Schmidt Söhne' })).toEqual([
      'schmidt sohne',
      'sohne schmidt',
    ]);
  });

  test.each([
    ['Zoë Müller-Ångström', ['zoe muller angstrom', 'muller angstrom zoe', 'angstrom zoe muller']],
    ['Łukasz Øvergård', ['lukasz overgard', 'overgard lukasz']],
    ["L'Oréal", ['loreal', 'l oreal', 'oreal l']],
    ['山田太郎', ['山田太郎', '田太郎', '太郎', '郎']],
    ['がく', ['がく', 'く']],
    ['مُحَمَّد علي', ['محمد علي', 'علي محمد']],
    ['Ｆｕｌｌ　Ｗｉｄｔｈ', ['full width', 'width full']],
    ['Straße', ['strasse']],
    ['🦄', []],
  ])('fold %s', (name, terms) => {
    expect(searchTerms({ ...nobody, name })).toEqual(terms);
  });

  test('are few, short, distinct, and none begins another', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(
        fc.record({
          name: fc.option(text),
          emails: fc.array(fc.oneof(fc.emailAddress(), text), { maxLength: 12 }),
          company: fc.option(text),
        }),
        (lead) => {
          const terms = searchTerms(lead);
          expect(terms.length).toBeLessThanOrEqual(24);
          for (const term of terms) {
            expect(term.length).toBeLessThanOrEqual(termLength);
            expect(encodeURIComponent(term)).not.toBe('');
            expect(terms.filter((other) => other.startsWith(term))).toEqual([term]);
          }
        },
      ),
    );
  });

  test('find a lead by any beginning of any of its words, as long as there is room', () => {
    const word = fc.stringMatching(/^[a-zäöüéñ]{1,10}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (words, pick, cut) => {
        const chosen = words[pick % words.length] ?? '';
        const typed = foldText(chosen.slice(0, 1 + (cut % chosen.length)));
        const terms = searchTerms({ ...nobody, name: words.join(' ') });
        expect(terms.some((term) => term.startsWith(typed))).toBe(true);
      }),
    );
  });

  test('phrases are never cut', () => {
    const name = 'a'.repeat(60);
    expect(phrasesOf({ ...nobody, name })).toEqual([name]);
    expect(searchTerms({ ...nobody, name })).toEqual(['a'.repeat(40)]);
  });
});
