import type { z } from '@/lib/zod';
import type { personChangeSchema, personSchema } from './person-schema';

export type Person = Readonly<z.output<typeof personSchema>>;
export type PersonChange = Readonly<z.output<typeof personChangeSchema>>;
