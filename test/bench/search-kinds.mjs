/** @typedef {import('@/test/bench/page/people').SeededPerson} Person */

/**
 * @typedef {object} Kind a way to search for somebody
 * @property {string} name
 * @property {(person: Person) => { query: string, range: string }} typed what is typed, and the text whose range of the
 *   index the floor reads
 * @property {string} [note] what the floor is, where that is not plain
 */

/** What people type, from the plainest to what an index likes least. */
export const kinds = /** @type {const} @satisfies {readonly Kind[]} */ ([
  { name: 'three letters', typed: ({ name }) => same(name.toLowerCase().slice(0, 3)) },
  { name: 'first and last name', typed: ({ name }) => same(name.toLowerCase()) },
  { name: 'an address', typed: ({ email }) => same(email) },
  {
    name: 'last name, then first',
    typed: (person) => {
      const { first, last } = wordsOf(person);
      return { query: `${last} ${first}`, range: last };
    },
    note: 'the floor reads the range of the last name only',
  },
  {
    name: 'first name and company',
    typed: (person) => {
      const { first, company } = wordsOf(person);
      return { query: `${first} ${company}`, range: company };
    },
    note: 'the floor reads the range of the company only',
  },
  {
    name: 'three common words',
    typed: (person) => {
      const { first, last, trade } = wordsOf(person);
      return { query: `${trade} ${first} ${last.slice(0, 4)}`, range: first };
    },
    note: 'the floor reads the range of the first name only',
  },
]);

/** @param {Person} person */
function wordsOf({ name, company }) {
  const [first = '', last = ''] = name.toLowerCase().split(' ');
  const [house = '', trade = ''] = company.toLowerCase().split(' ');
  return { first, last, company: house, trade };
}

/** @param {string} text */
const same = (text) => ({ query: text, range: text });
