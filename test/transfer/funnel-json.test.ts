import { describe, expect, it } from 'vitest';
import { readFunnel, writeFunnel } from '@/lib/transfer/funnel-json';
import { dealStage } from '@/test/funnel/story';
import { afterContact } from '@/test/funnel/with-last-chances';
import { plain } from '@/test/actions/next-funnels';

type Loose = Record<string, unknown> & {
  stages: Record<string, unknown>[];
  derive: unknown[];
  moves: unknown[];
};

/** The problems of the plain funnel after somebody changed its file. */
function problemsOf(change: (file: Loose) => void): unknown {
  const file = JSON.parse(writeFunnel(plain)) as Loose;
  change(file);
  const read = readFunnel(JSON.stringify(file));
  return read.ok ? [] : read.refusal;
}

/** Changes one stage of a file. */
function inStage(index: number, parts: Readonly<Record<string, unknown>>): (file: Loose) => void {
  return (file) => void Object.assign(file.stages[index] ?? {}, parts);
}

describe('a funnel as a file', () => {
  it.each([dealStage, plain])('comes back as it went: $id', (definition) => {
    const text = writeFunnel(definition);
    expect(text).toContain('\n  "stages": [\n');
    expect(readFunnel(`\uFEFF${text}`)).toEqual({ ok: true, value: definition });
  });

  it.each(['', 'stages', '{"id": "plain"'])('is none where it is no JSON: %j', (text) => {
    expect(readFunnel(text)).toEqual({ ok: false, refusal: [{ path: '', type: 'notJson' }] });
  });

  it.each(['null', '3', '[]'])('is none where it is something else: %s', (text) => {
    expect(readFunnel(text)).toMatchObject({ ok: false, refusal: [{ path: '', type: 'form' }] });
  });
});

describe('what is wrong is said with its path', () => {
  it.each<readonly [string, (file: Loose) => void, readonly unknown[]]>([
    ['no initial stage', (file) => delete file['initial'], [{ path: 'initial', type: 'missing' }]],
    [
      'an unknown stage',
      (file) => (file['goal'] = 'sale'),
      [{ path: 'goal', type: 'unknown', name: 'sale' }],
    ],
    ['an empty name', inStage(1, { label: '  ' }), [{ path: 'stages[1].label', type: 'empty' }]],
    ['no name', inStage(1, { label: undefined }), [{ path: 'stages[1].label', type: 'missing' }]],
    ['two won stages', inStage(3, { kind: 'won' }), [{ path: 'stages', type: 'twoWon' }]],
    ['an unknown kind', inStage(0, { kind: 'new' }), [{ path: 'stages[0].kind', type: 'form' }]],
    [
      'the same stage twice',
      (file) => file.stages.push({ ...file.stages[0] }),
      [{ path: 'stages[4].id', type: 'twice', name: 'lead' }],
    ],
    [
      'a stage that nothing leads to',
      (file) => (file.moves = [{ verb: 'place', from: ['lead'], to: ['talking', 'customer'], sets: {} }]),
      [{ path: 'stages[3]', type: 'unreachable' }],
    ],
    [
      'a goal that is retired',
      inStage(2, { retired: true }),
      [{ path: 'goal', type: 'retired', name: 'customer' }],
    ],
    [
      'a rule after the last one',
      (file) => file.derive.push({ when: {}, stage: 'lead' }),
      [{ path: 'derive[1]', type: 'neverAsked' }],
    ],
    [
      'no rule for every lead',
      (file) => (file.derive = [{ when: { owned: true }, stage: 'placed' }]),
      [{ path: 'derive[0]', type: 'lastRule' }],
    ],
    [
      'a stage that puts leads elsewhere',
      inStage(1, { placing: { place: 'gone' } }),
      [{ path: 'stages[1].placing', type: 'leadsElsewhere', name: 'gone' }],
    ],
    ['a reserved name', inStage(3, { id: 'placed' }), [{ path: 'stages[3].id', type: 'reserved' }]],
    [
      'a target where there can be none',
      (file) => file.moves.push({ verb: 'accept', from: ['lead'], to: ['gone'], sets: {} }),
      [{ path: 'moves[1].to', type: 'noTarget' }],
    ],
    [
      'an answer without a reason',
      (file) => (file['plainReasons'] = [{ id: 'late', label: 'Late' }]),
      [{ path: 'plainReasons[0]', type: 'noReason' }],
    ],
    ['too many words', (file) => (file['about'] = 'a'.repeat(401)), [{ path: 'about', type: 'tooLong' }]],
  ])('%s', (_, change, problems) => {
    expect(problemsOf(change)).toEqual(expect.arrayContaining([...problems]));
  });

  it('a last chance that leads nowhere, or asks of whoever is silent', () => {
    const silence = { type: 'reason', reason: 'bad-timing' };
    const text = JSON.stringify({
      ...dealStage,
      lastChances: [{ ...afterContact, to: 'contacted', silence }],
    });
    expect(readFunnel(text)).toEqual({
      ok: false,
      refusal: [
        { path: 'lastChances[0].to', type: 'sameStep' },
        { path: 'lastChances[0].silence.reason', type: 'asksSilence' },
      ],
    });
  });

  it('a reason without its move, a question without its choices', () => {
    const reason = { ...dealStage.reasons[0], from: ['won'], question: { ask: 'choice', label: 'Which?' } };
    const text = JSON.stringify({ ...dealStage, reasons: [reason, ...dealStage.reasons.slice(1)] });
    expect(readFunnel(text)).toEqual({
      ok: false,
      refusal: [
        { path: 'reasons[0].from[0]', type: 'noMove', name: 'won' },
        { path: 'reasons[0].question.choices', type: 'noChoices' },
      ],
    });
  });
});
