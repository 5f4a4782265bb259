/** `#check` for checks that are imported without a kernel; see `notebook.ts`. */
import { createCheckApi } from './check-api.ts';

export const { check, near, holds, givesNaN, keepsInput, gradientOf, named, random, randomRows } =
  createCheckApi();
