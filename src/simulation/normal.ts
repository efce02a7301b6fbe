/** Numerator and denominator of a fraction of polynomials, the constant first. */
type Fraction = readonly [readonly number[], readonly number[]];

// Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988): about sixteen digits.
const MIDDLE: Fraction = [
  [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227],
  [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854],
];
const SIDE: Fraction = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184,
    0.0007745450142783414,
  ],
  [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9],
];
const TAIL: Fraction = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5,
    2.0103343992922881e-7,
  ],
  [1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15],
];

// West, Better approximations to cumulative normal functions (2005), after Hart: about fifteen digits.
const BODY: Fraction = [
  [220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 0.0352624965998911],
  [440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264, 0.0883883476483184],
];
const FAR = 7.07106781186547;

/** The value under which a standard normal number stays with a probability between 0 and 1. */
export function normalQuantile(probability: number): number {
  const middle = probability - 0.5;
  if (Math.abs(middle) <= 0.425) return middle * at(MIDDLE, 0.180625 - middle * middle);
  const distance = Math.sqrt(-Math.log(middle < 0 ? probability : 1 - probability));
  const value = distance <= 5 ? at(SIDE, distance - 1.6) : at(TAIL, distance - 5);
  return middle < 0 ? -value : value;
}

/** The probability that a standard normal number stays under a value. */
export function normalCdf(value: number): number {
  const size = Math.abs(value);
  const fall = Math.exp((-size * size) / 2);
  const beyond = size < FAR ? fall * at(BODY, size) : fall / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / Math.sqrt(2 * Math.PI);
  return value > 0 ? 1 - beyond : beyond;
}

/** The density of a standard normal number. */
export function normalDensity(value: number): number {
  return Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI);
}

function at([above, below]: Fraction, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let index = coefficients.length - 1; index >= 0; index -= 1) value = value * x + (coefficients[index] ?? 0);
  return value;
}
