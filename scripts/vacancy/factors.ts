import { randomFrom } from './ads.ts';
import type { Features } from './logistic.ts';

const ROUNDS = 3;

/**
 * The directions in which texts differ most: right singular vectors of the matrix of texts by features, by a randomised range
 * finder with power iterations (Halko, Martinsson and Tropp, 2011).
 * @returns `feature * rank + direction`, each direction of length 1
 */
export function factorsOf(texts: readonly Features[], features: number, rank: number): Float64Array {
  const random = randomFrom(7);
  let rows: Float64Array[] = texts.map(() => Float64Array.from({ length: rank }, () => random() - 0.5));
  orthogonalise(rows, rank);
  let factors = toFactors(texts, rows, features, rank);
  for (let round = 0; round < ROUNDS; round++) {
    rows = texts.map((text) => project(factors, text, rank));
    orthogonalise(rows, rank);
    factors = toFactors(texts, rows, features, rank);
  }
  for (let direction = 0; direction < rank; direction++) {
    let length = 0;
    for (let index = direction; index < factors.length; index += rank) length += (factors[index] as number) ** 2;
    length = Math.sqrt(length) || 1;
    for (let index = direction; index < factors.length; index += rank) factors[index] = (factors[index] as number) / length;
  }
  return factors;
}

/** How far a text goes in each direction. */
export function project(factors: Float64Array, { at, values }: Features, rank: number): Float64Array {
  const along = new Float64Array(rank);
  for (let index = 0; index < at.length; index++) {
    const row = (at[index] as number) * rank;
    for (let direction = 0; direction < rank; direction++)
      along[direction] = (along[direction] as number) + (values[index] as number) * (factors[row + direction] as number);
  }
  return along;
}

function toFactors(texts: readonly Features[], rows: readonly Float64Array[], features: number, rank: number): Float64Array {
  const factors = new Float64Array(features * rank);
  for (const [text, { at, values }] of texts.entries()) {
    const along = rows[text] as Float64Array;
    for (let index = 0; index < at.length; index++) {
      const row = (at[index] as number) * rank;
      for (let direction = 0; direction < rank; direction++)
        factors[row + direction] = (factors[row + direction] as number) + (values[index] as number) * (along[direction] as number);
    }
  }
  return factors;
}

/** Makes the columns of the rows stand at right angles, each of length 1 (modified Gram-Schmidt). */
function orthogonalise(rows: readonly Float64Array[], rank: number): void {
  for (let column = 0; column < rank; column++) {
    for (let before = 0; before < column; before++) {
      let product = 0;
      for (const row of rows) product += (row[column] as number) * (row[before] as number);
      for (const row of rows) row[column] = (row[column] as number) - product * (row[before] as number);
    }
    let length = 0;
    for (const row of rows) length += (row[column] as number) ** 2;
    length = Math.sqrt(length) || 1;
    for (const row of rows) row[column] = (row[column] as number) / length;
  }
}
