import { naiveRoots } from './naive.ts';

const [smaller, larger] = naiveRoots(1, 3, 2);
export const product = smaller * larger;
