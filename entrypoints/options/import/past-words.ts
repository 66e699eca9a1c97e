import { words } from '@/lib/words';

/** How many stages were passed and how many activities were noted: "2 stages, 1 activity". */
export function pastWords(stays: number, deeds: number): string {
  return [
    ...(stays === 0 ? [] : [words('import.preview.stays', stays, [stays.toLocaleString()])]),
    ...(deeds === 0 ? [] : [words('import.preview.deeds', deeds, [deeds.toLocaleString()])]),
  ].join(', ');
}
