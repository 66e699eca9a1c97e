import { lazy, type ComponentType } from 'react';
import type { FormStep } from './next-steps';
import type { StepFormProps } from './step-form';

/** Forms are fetched when they are first opened: a popup that only shows a lead does not pay for them. */
export const stepForms: Readonly<Record<FormStep, ComponentType<StepFormProps>>> = {
  qualify: lazy(async () => ({ default: (await import('./QualifyForm')).QualifyForm })),
  answerReturn: lazy(async () => ({ default: (await import('./AnswerReturnForm')).AnswerReturnForm })),
  giveBack: lazy(async () => ({ default: (await import('./GiveBackForm')).GiveBackForm })),
  lastChance: lazy(async () => ({ default: (await import('./LastChanceForm')).LastChanceForm })),
  validate: lazy(async () => ({ default: (await import('./ValidateForm')).ValidateForm })),
  assign: lazy(async () => ({ default: (await import('./AssignForm')).AssignForm })),
  snooze: lazy(async () => ({ default: (await import('./SnoozeForm')).SnoozeForm })),
  outcome: lazy(async () => ({ default: (await import('./OutcomeForm')).OutcomeForm })),
};
