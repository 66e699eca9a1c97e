import { amountText } from '@/lib/notation';
import { words } from '@/lib/words';
import { isoTime } from './iso-time';
import { saysAnything, type Section, type Told } from './told';

/**
 * A page to be read or printed by whoever gets it: one file that needs nothing else, runs nothing and asks nobody.
 * Language and direction are those of the words.
 * @param intro paragraphs below the title
 */
export function printedPage(title: string, intro: readonly string[], sections: readonly Section[]): string {
  return [
    `<!doctype html><html lang="${escaped(words('common.language'))}" dir="${escaped(words('common.direction'))}">`,
    '<head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${looks}</style></head><body><main><h1>${escaped(title)}</h1>`,
    ...intro.map((text) => `<p>${escaped(text)}</p>`),
    ...sections.filter(saysAnything).map(section),
    '</main></body></html>\n',
  ].join('\n');
}

function section({ id, title, about, facts = [], table }: Section): string {
  const known = facts.filter(({ values }) => values.length > 0);
  const heading = `about-${escaped(id)}`;
  return [
    `<section aria-labelledby="${heading}"><h2 id="${heading}">${escaped(title)}</h2>`,
    ...(about === undefined ? [] : about.split('\n').map((text) => `<p>${escaped(text)}</p>`)),
    ...(known.length === 0
      ? []
      : [
          `<dl>${known
            .map(
              ({ label, values }) =>
                `<div><dt>${escaped(label)}</dt>${values.map((value) => `<dd dir="auto">${told(value)}</dd>`).join('')}</div>`,
            )
            .join('')}</dl>`,
        ]),
    ...(table && table.rows.length > 0 ? [tableOf(table, heading)] : []),
    '</section>',
  ].join('\n');
}

function tableOf({ columns, rows }: NonNullable<Section['table']>, heading: string): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td dir="auto">${told(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<div class="table" role="group" tabindex="0" aria-labelledby="${heading}"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function told(value: Told): string {
  if (typeof value === 'string') return escaped(value);
  const language = words('common.language');
  if (typeof value === 'number') return escaped(value.toLocaleString(language, { maximumFractionDigits: 1 }));
  if ('currency' in value) return escaped(amountText(value, { locale: language }));
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return `<time datetime="${isoTime(value.at)}">${escaped(text.format(value.at))}</time>`;
}

/** Light and dark as whoever reads it likes; on paper black on white, no row parted by the end of a page. */
const looks = `
:root{color-scheme:light dark;--paper:#fff;--ink:#18181b;--line:#d4d4d8;--quiet:#52525b}
@media screen and (prefers-color-scheme:dark){:root{--paper:#18181b;--ink:#ececf0;--line:#52525b;--quiet:#b4b4bd}}
body{background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;margin:0}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
p{margin:.4rem 0;max-width:46rem}
dl{margin:0}
dl>div{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:0 1rem;padding:.3rem 0;border-block-end:1px solid var(--line)}
dt{color:var(--quiet);grid-row:1/span 99}
dd{margin:0;grid-column:2;white-space:pre-wrap;overflow-wrap:anywhere}
.table{overflow-x:auto}
dl+.table{margin-block-start:1rem}
table{border-collapse:collapse;inline-size:100%}
th,td{padding:.35rem .9rem .35rem 0;text-align:start;vertical-align:top;border-block-end:1px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere;min-inline-size:6rem}
th{color:var(--quiet);font-weight:500}
@media(max-width:40rem){dl>div{display:block}}
@media print{:root{color-scheme:light;--line:#999;--quiet:#333}main{max-width:none;padding:0}tr,dl>div{break-inside:avoid}h2{break-after:avoid}.table{overflow:visible}}
`.replaceAll(/\n/gu, '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (letter) => entities[letter] ?? letter);
}
