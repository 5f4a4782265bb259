// ln C = loss
export function classes(loss: number): number {
  return Math.round(Math.exp(loss));
}

// −ln ε = loss
export function epsilon(loss: number): number {
  return Math.exp(-loss);
}

// ln(1 + (C − 1)/e) = loss
export function classesTwice(loss: number): number {
  return Math.round(1 + Math.E * Math.expm1(loss));
}
