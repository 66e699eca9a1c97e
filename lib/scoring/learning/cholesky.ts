/**
 * Replaces the lower half of a symmetric matrix by its Cholesky factor, row by row (Cholesky-Banachiewicz; Golub and
 * Van Loan, Matrix Computations, 4th ed., section 4.2).
 * @param matrix row after row; what lies above the diagonal is neither read nor written
 * @returns false where the matrix is not positive definite; it is spoilt then
 */
export function factorise(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row += 2) {
    const both = row + 1 < size;
    for (let column = 0; column + 1 < row; column += 2) {
      if (both) reduceFour(matrix, size, row, column);
      else {
        reduceOne(matrix, size, row, column);
        reduceOne(matrix, size, row, column + 1);
      }
    }
    for (let own = row; own < Math.min(row + 2, size); own += 1) {
      for (let column = row - (row % 2); column < own; column += 1) reduceOne(matrix, size, own, column);
      const left = remainder(matrix, size, own, own);
      if (!(left > 0)) return false;
      matrix[own * size + own] = Math.sqrt(left);
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

/** One cell left of the diagonal. */
function reduceOne(matrix: Float64Array, size: number, row: number, column: number): void {
  matrix[row * size + column] = remainder(matrix, size, row, column) / (matrix[column * size + column] ?? 1);
}

/** What is left of a cell without what the columns before it make of it. */
function remainder(matrix: Float64Array, size: number, row: number, column: number): number {
  const a = row * size;
  const b = column * size;
  let sum = matrix[a + column] ?? 0;
  for (let at = 0; at < column; at += 1) sum -= (matrix[a + at] ?? 0) * (matrix[b + at] ?? 0);
  return sum;
}

/** Four cells of two rows and two columns at once: each number that is read is used twice. */
function reduceFour(matrix: Float64Array, size: number, row: number, column: number): void {
  const a = row * size;
  const b = a + size;
  const c = column * size;
  const d = c + size;
  let ac = matrix[a + column] ?? 0;
  let ad = matrix[a + column + 1] ?? 0;
  let bc = matrix[b + column] ?? 0;
  let bd = matrix[b + column + 1] ?? 0;
  for (let at = 0; at < column; at += 1) {
    const ofA = matrix[a + at] ?? 0;
    const ofB = matrix[b + at] ?? 0;
    const ofC = matrix[c + at] ?? 0;
    const ofD = matrix[d + at] ?? 0;
    ac -= ofA * ofC;
    ad -= ofA * ofD;
    bc -= ofB * ofC;
    bd -= ofB * ofD;
  }
  // The second column leans on the first one, too.
  const first = matrix[c + column] ?? 1;
  const between = matrix[d + column] ?? 0;
  const second = matrix[d + column + 1] ?? 1;
  ac /= first;
  bc /= first;
  matrix[a + column] = ac;
  matrix[b + column] = bc;
  matrix[a + column + 1] = (ad - ac * between) / second;
  matrix[b + column + 1] = (bd - bc * between) / second;
}
