import { z } from '@/lib/zod';
import type { PersonSeen } from './person-seen';

const text = z.string().max(600).nullable();

/** A person as a page shows them, checked on receipt: a page may say whatever it likes. */
export const personSeenSchema: z.ZodType<PersonSeen> = z.object({
  keys: z.array(z.string().min(1).max(600)).max(50),
  role: z.string().max(40),
  name: text,
  email: text,
  otherEmails: z.array(z.string().max(600)).max(50),
  company: text,
  title: text,
  profileUrl: text,
  memberId: text,
  recordId: text,
  siteStage: text,
});
