import { roots } from '#algebra';
import { naiveRoots } from './naive.ts';

const equations = [1, 1e4, 1e8].map((b) => ({ b, naive: naiveRoots(1, b, -2)[1] }));
export const table = equations.map(({ b, naive }) => ({ b, naive, ours: roots(1, b, -2)[1] }));
