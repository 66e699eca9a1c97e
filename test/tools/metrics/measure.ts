/** What `npm run metrics` runs of ours, bundled: the same code as in the reports. */
export { pastsOfArchive, schemaVersion } from './archive-pasts';
export { plainFigures } from './plain-figures';
export { pastsOfSmall, readSmall } from './small-format';
export { tablesOf } from './tables';
export { reportOn } from '@/lib/metrics/report/report-on';
