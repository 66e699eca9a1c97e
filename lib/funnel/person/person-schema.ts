import { z } from '@/lib/zod';
import { buyingRoles } from './buying-role';
import { dealValueSchema } from './deal-value';

const line = z.string().trim().min(1).max(400);

/** What is known of a person. Lists keep their order: the first address is the one that is shown. */
export const personSchema = z.object({
  name: line.optional(),
  /** Lower-cased addresses. */
  emails: z.array(z.string().min(3).max(320)).max(50).default([]),
  /** `https://www.linkedin.com/in/<slug>` and the like. */
  profiles: z.array(z.string().max(500)).max(50).default([]),
  /** `<host>/<type>/<id>` of CRM records. */
  records: z.array(z.string().max(500)).max(50).default([]),
  company: line.optional(),
  title: line.optional(),
  phone: line.optional(),
  buyingRole: z.enum(buyingRoles).optional(),
  dealValue: dealValueSchema.optional(),
});

/** Changes of a person; null clears a field, a list replaces the old one. */
export const personChangeSchema = z.object({
  name: line.nullable().optional(),
  emails: personSchema.shape.emails.unwrap().optional(),
  profiles: personSchema.shape.profiles.unwrap().optional(),
  records: personSchema.shape.records.unwrap().optional(),
  company: line.nullable().optional(),
  title: line.nullable().optional(),
  phone: line.nullable().optional(),
  buyingRole: z.enum(buyingRoles).nullable().optional(),
  dealValue: dealValueSchema.nullable().optional(),
});
