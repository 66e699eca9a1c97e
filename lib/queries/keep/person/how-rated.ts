import { fact, type Section } from '@/lib/transfer/export/told';
import { words } from '@/lib/words';
import type { KnownPerson } from './known-person';

/** How somebody scores now, with every line that counts: what is decided by rules, and by which (GDPR, 15 (1) h). */
export function howRated({ lead, account, score, wording, now }: KnownPerson): Section {
  const about = { id: 'score', title: words('keep.person.score') };
  if (!lead || !score) return about;
  const points = (count: number): string =>
    count.toLocaleString(words('common.language'), { maximumFractionDigits: 1 });
  return {
    ...about,
    about: words('keep.person.scoreAbout'),
    facts: [
      fact(
        words('score.receipt.side.fit'),
        words('keep.person.scored', [
          points(score.fit.points),
          words(`score.receipt.level.${score.fit.level}`),
        ]),
      ),
      fact(
        words('score.receipt.side.interest'),
        words('keep.person.scored', [
          points(score.interest.points),
          words(`score.receipt.level.${score.interest.level}`),
        ]),
      ),
      fact(
        words('keep.column.quadrant'),
        score.quadrant === null ? words('lead.quadrant.unknown') : words(`lead.quadrant.${score.quadrant}`),
      ),
    ],
    table: {
      columns: [
        words('keep.person.column.part'),
        words('keep.person.column.for'),
        words('keep.person.column.why'),
        words('keep.person.column.points'),
      ],
      rows: score.lines.map((line) => {
        const { what, why } = wording.scoreLine(line, { lead, account }, now);
        return [words(`score.receipt.side.${line.group}`), what, why, line.points];
      }),
    },
  };
}
