import { naiveRoots } from './naive.ts';

export const larger = naiveRoots(1, 1e8, 1)[1];
