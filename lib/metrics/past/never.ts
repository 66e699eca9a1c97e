/** What never ended, or never was. */
export const never = Number.POSITIVE_INFINITY;
