import type { Gate } from '@/lib/scoring/learning/gate';
import { words } from '@/lib/words';

/** Whether what closed leads teach may be taken for true, and if not, why: the first thing that is said of it. */
export function gateWords(gate: Gate): string {
  switch (gate.kind) {
    case 'too-few':
      if (gate.closed < gate.needed)
        return words('score.learned.gate.tooFew', [
          gate.closed.toLocaleString(),
          gate.needed.toLocaleString(),
        ]);
      return gate.won < gate.neededOfEach
        ? words('score.learned.gate.tooFewWon', [
            gate.won.toLocaleString(),
            gate.neededOfEach.toLocaleString(),
          ])
        : words('score.learned.gate.tooFewLost', [
            gate.lost.toLocaleString(),
            gate.neededOfEach.toLocaleString(),
          ]);
    case 'one-class':
      return words(gate.won === 0 ? 'score.learned.gate.noneWon' : 'score.learned.gate.allWon', [
        gate.closed.toLocaleString(),
      ]);
    case 'no-signal':
      return words('score.learned.gate.noSignal');
    case 'low-confidence':
      return words('score.learned.gate.lowConfidence', [gate.closed.toLocaleString()]);
    case 'ready':
      return words('score.learned.gate.ready');
  }
}

/** What follows from it. */
export function gateAdvice(gate: Gate): string {
  switch (gate.kind) {
    case 'too-few':
    case 'one-class':
      return words('score.learned.gate.adviceWait');
    case 'no-signal':
      return words('score.learned.gate.adviceNoSignal');
    case 'low-confidence':
      return words('score.learned.gate.adviceLow');
    case 'ready':
      return words('score.learned.gate.adviceReady');
  }
}
