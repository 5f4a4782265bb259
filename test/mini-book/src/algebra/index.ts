export { discriminant, roots } from './roots.ts';
