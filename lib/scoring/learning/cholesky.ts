/**
 * Replaces the lower half of a symmetric matrix by its Cholesky factor, row by row (Cholesky-Banachiewicz; Golub and
 * Van Loan, Matrix Computations, 4th ed., section 4.2).
 * @param matrix row after row; what lies above the diagonal is neither read nor written
 * @returns false where the matrix is not positive definite; it is spoilt then
 */
export function factorise(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row += 1) {
    const own = row * size;
    for (let column = 0; column <= row; column += 1) {
      const other = column * size;
      const sum = (matrix[own + column] ?? 0) - dot(matrix, own, other, column);
      if (column < row) matrix[own + column] = sum / (matrix[other + column] ?? 1);
      else if (!(sum > 0)) return false;
      else matrix[own + row] = Math.sqrt(sum);
    }
  }
  return true;
}

/** Solves for a right side, in place, by the factor that `factorise` left. */
export function solveFactored(factor: Float64Array, size: number, right: Float64Array): void {
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] ?? 0;
    for (let column = 0; column < row; column += 1)
      sum -= (factor[row * size + column] ?? 0) * (right[column] ?? 0);
    right[row] = sum / (factor[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    const value = (right[row] ?? 0) / (factor[row * size + row] ?? 1);
    right[row] = value;
    for (let column = 0; column < row; column += 1)
      right[column] = (right[column] ?? 0) - (factor[row * size + column] ?? 0) * value;
  }
}

/** Four sums side by side: one would wait for itself at every step. */
function dot(matrix: Float64Array, a: number, b: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const whole = length - (length % 4);
  let at = 0;
  for (; at < whole; at += 4) {
    first += (matrix[a + at] ?? 0) * (matrix[b + at] ?? 0);
    second += (matrix[a + at + 1] ?? 0) * (matrix[b + at + 1] ?? 0);
    third += (matrix[a + at + 2] ?? 0) * (matrix[b + at + 2] ?? 0);
    fourth += (matrix[a + at + 3] ?? 0) * (matrix[b + at + 3] ?? 0);
  }
  for (; at < length; at += 1) first += (matrix[a + at] ?? 0) * (matrix[b + at] ?? 0);
  return first + second + (third + fourth);
}
