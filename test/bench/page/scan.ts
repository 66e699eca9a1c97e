import { gmail } from '@/lib/sites/gmail/adapter';

/** Scans in one measurement: one alone is as short as the clock is coarse. */
const scans = 20;

/** Everybody on the page, by our adapter. Gives ms a scan. */
export function scan({ rows, own }: { readonly rows: number; readonly own: string }): number {
  const url = new URL(location.href);
  return each(() => gmail.read(document, url, { ownAddresses: [own] }).sightings.length, rows);
}

/** Everybody on the page, by one selector and the attributes that name them. Gives ms a scan. */
export function scanBare({ rows }: { readonly rows: number }): number {
  return each(() => {
    const people = [];
    for (const element of document.querySelectorAll('tr.zA .yW [email]'))
      people.push({ email: element.getAttribute('email'), name: element.getAttribute('name') });
    return people.length;
  }, rows);
}

/** Everybody on the page and where a chip for them would stand, by the least code that finds both. Gives ms a scan. */
export function scanPlaces({ rows }: { readonly rows: number }): number {
  return each(() => {
    const places = [];
    for (const element of document.querySelectorAll('tr.zA .yW [email]')) {
      const row = element.closest('tr');
      places.push({
        email: element.getAttribute('email'),
        name: element.getAttribute('name'),
        thread: row?.getAttribute('id'),
        before: row?.querySelector('.xT > .y6'),
      });
    }
    return places.length;
  }, rows);
}

function each(scanOnce: () => number, rows: number): number {
  const begun = performance.now();
  for (let done = 0; done < scans; done += 1) {
    const found = scanOnce();
    if (found !== rows) throw new Error(`${found} of ${rows} rows were read`);
  }
  return (performance.now() - begun) / scans;
}
