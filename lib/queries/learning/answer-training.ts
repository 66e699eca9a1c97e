import { openDoor } from '@/lib/store/reads/door';
import { learnFromClosed } from './learn-from-closed';
import type { TrainingAnswer, TrainingRequest } from './training-messages';

/**
 * Learns as a page asks, over the same read-only door as pages. To be run in a worker: reading thousands of logs and
 * solving for the points takes long, and may be ended at any moment.
 */
export async function answerTraining(
  { database, ...asked }: TrainingRequest,
  answer: (answer: TrainingAnswer) => void,
): Promise<void> {
  const door = await openDoor(database.name, database.version);
  if (!door.ok) {
    answer({ type: 'trouble', why: door.refusal });
    return;
  }
  try {
    const lesson = await learnFromClosed(door.value, asked, (progress) =>
      answer({ type: 'progress', progress }),
    );
    answer({ type: 'done', lesson });
  } finally {
    door.value.close();
  }
}
