export const twice = [1, 1, -2].map((coefficient) => 2 * coefficient);
