/** The practice inbox has a database of its own: never counted, exported or synced. */
export type Space = 'main' | 'practice';
