/** Points as they are told and added up: to a tenth, so that the lines of a receipt give its sum to the digit. */
export function toTenth(points: number): number {
  return Math.round(points * 10) / 10;
}

/** The sum of points that are tenths each; adding whole tenths, it is free of what binary fractions lose. */
export function sumOf(lines: readonly { readonly points: number }[]): number {
  return lines.reduce((tenths, { points }) => tenths + Math.round(points * 10), 0) / 10;
}
