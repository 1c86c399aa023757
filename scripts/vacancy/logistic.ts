/** A text as numbers: which features it has, and how much of each. */
export interface Features {
  at: Int32Array;
  values: Float64Array;
}

export interface Example {
  features: Features;
  /** How likely each class is by the label; adds up to 1. */
  target: Float64Array;
  weight: number;
}

const MAX_STEPS = 60;
const KEPT_STEPS = 5;

/**
 * Multinomial logistic regression with an L2 penalty, by L-BFGS (Liu and Nocedal, 1989).
 * @returns weights as `feature * classes + class`; the last row is the bias
 */
export function fitLogistic(examples: readonly Example[], features: number, classes: number, penalty: number): Float64Array {
  const size = (features + 1) * classes;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Float64Array(classes);
  const errors = new Float64Array(classes);

  /** The loss at `weights`; writes its gradient. */
  const lossAt = (weights: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    gradient.fill(0);
    for (const { features: text, target, weight } of examples) {
      addSums(weights, text, features, sums);
      let top = -Infinity;
      for (const sum of sums) if (sum > top) top = sum;
      let powers = 0;
      for (const sum of sums) powers += Math.exp(sum - top);
      const normaliser = top + Math.log(powers);
      for (let label = 0; label < classes; label++) {
        const log = (sums[label] as number) - normaliser;
        loss -= (weight / total) * (target[label] as number) * log;
        errors[label] = (weight / total) * (Math.exp(log) - (target[label] as number));
      }
      const { at, values } = text;
      for (let index = 0; index < at.length; index++) {
        const row = (at[index] as number) * classes;
        for (let label = 0; label < classes; label++)
          gradient[row + label] = (gradient[row + label] as number) + (errors[label] as number) * (values[index] as number);
      }
      const bias = features * classes;
      for (let label = 0; label < classes; label++) gradient[bias + label] = (gradient[bias + label] as number) + (errors[label] as number);
    }
    for (let index = 0; index < size; index++) {
      const each = index < features * classes ? penalty : Math.min(penalty, 1e-4);
      loss += 0.5 * each * (weights[index] as number) ** 2;
      gradient[index] = (gradient[index] as number) + each * (weights[index] as number);
    }
    return loss;
  };

  const weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let nextGradient = new Float64Array(size);
  let loss = lossAt(weights, gradient);
  const steps: { moved: Float64Array; turned: Float64Array; scale: number }[] = [];
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = directionOf(gradient, steps);
    const slope = -dot(gradient, direction);
    let length = steps.length > 0 ? 1 : 1 / Math.sqrt(1e-12 - slope);
    let next: Float64Array | undefined;
    let nextLoss = loss;
    for (let tries = 0; tries < 20 && !next; tries++, length /= 2) {
      const tried = weights.map((weight, index) => weight - length * (direction[index] as number));
      nextLoss = lossAt(tried, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope) next = tried;
    }
    if (!next) break;
    const moved = next.map((weight, index) => weight - (weights[index] as number));
    const turned = nextGradient.map((value, index) => value - (gradient[index] as number));
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) steps.push({ moved, turned, scale: 1 / curvature });
    if (steps.length > KEPT_STEPS) steps.shift();
    weights.set(next);
    [gradient, nextGradient] = [nextGradient, gradient];
    const gain = loss - nextLoss;
    loss = nextLoss;
    if (gain < 2e-5 * Math.max(1, loss)) break;
  }
  return weights;
}

function directionOf(gradient: Float64Array, steps: readonly { moved: Float64Array; turned: Float64Array; scale: number }[]): Float64Array {
  const direction = Float64Array.from(gradient);
  const factors: number[] = [];
  for (const { moved, turned, scale } of steps.toReversed()) {
    const factor = scale * dot(moved, direction);
    factors.unshift(factor);
    add(direction, turned, -factor);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.scale * dot(last.turned, last.turned));
    for (let index = 0; index < direction.length; index++) direction[index] = (direction[index] as number) * scale;
  }
  for (const [index, { moved, turned, scale }] of steps.entries())
    add(direction, moved, (factors[index] as number) - scale * dot(turned, direction));
  return direction;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] as number) * (other[index] as number);
  return sum;
}

function add(target: Float64Array, other: Float64Array, factor: number): void {
  for (let index = 0; index < target.length; index++) target[index] = (target[index] as number) + factor * (other[index] as number);
}

function addSums(weights: Float64Array, { at, values }: Features, features: number, sums: Float64Array): void {
  const classes = sums.length;
  for (let label = 0; label < classes; label++) sums[label] = weights[features * classes + label] as number;
  for (let index = 0; index < at.length; index++) {
    const row = (at[index] as number) * classes;
    for (let label = 0; label < classes; label++)
      sums[label] = (sums[label] as number) + (weights[row + label] as number) * (values[index] as number);
  }
}

/** The sum of each class for a text, before softmax. */
export function sumsFor(weights: Float64Array, text: Features, features: number, classes: number): number[] {
  const sums = new Float64Array(classes);
  addSums(weights, text, features, sums);
  return [...sums];
}
