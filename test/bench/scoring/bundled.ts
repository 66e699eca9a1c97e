/** What the scoring bench runs of ours: bundled, as it is when it runs in a browser. */
export { rollIntercept } from '@/lib/scoring/learning/calibrate';
export { chanceOf, shuffle } from '@/lib/scoring/learning/chance';
export { evaluate } from '@/lib/scoring/learning/evaluate';
export { scoreTable } from '@/lib/scoring/learning/score';
export { takeRows } from '@/lib/scoring/learning/take-rows';
export { guessColumn } from './guess-column';
export { judgeByFolds, judgeBySplit } from './judge';
export { makeLeads, matrixOf, passOver } from './many-leads';
export { naiveBayesOf, trainNow } from './models';
export { prepareTable } from './prepare-table';
export { readSheet } from './sheet';
