/** What the bench of reports runs of ours: bundled, as it is when it runs in a browser. */
export { reportOn } from '@/lib/metrics/report/report-on';
export { makeEvents, makePasts, passOver } from './many-pasts';
