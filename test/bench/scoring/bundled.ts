/** What the scoring bench runs of ours: bundled, as it is when it runs in a browser. */
export { chanceOf, shuffle } from '@/lib/scoring/learning/chance';
export { evaluate } from '@/lib/scoring/learning/evaluate';
export { takeRows } from '@/lib/scoring/learning/take-rows';
export { rollIntercept } from '@/lib/scoring/learning/calibrate';
export { scoreTable } from '@/lib/scoring/learning/score';
export { guessColumn, isDate, isMissing, numberReader } from './guess-column';
export { naiveBayesOf, trainNow } from './models';
export { cellsOf, readSheet } from './sheet';
export { makeLeads, matrixOf, passOver } from './many-leads';
