import { answerTraining } from '@/lib/queries/learning/answer-training';
import type { TrainingAnswer, TrainingRequest } from '@/lib/queries/learning/training-messages';

/** A worker of the reports: learns points, and is ended when it is done or not wanted any more. */
addEventListener('message', ({ data }: MessageEvent<TrainingRequest>) => {
  answerTraining(data, (answer: TrainingAnswer) => postMessage(answer)).catch((error: unknown) => {
    // Told to the page as the worker's own error.
    setTimeout(() => {
      throw error;
    });
  });
});
