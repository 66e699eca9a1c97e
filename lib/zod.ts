import { z } from 'zod';

// Extension pages and workers refuse code made from strings: Zod must not even try.
z.config({ jitless: true });

export { z };
