/**
 * `#notebook` for a snippet that is imported without a kernel, as by a test or by plain Node: inputs
 * give their defaults, and nothing is shown. In a run, the kernel puts the run's own API here.
 */
import { createSnippetApi } from './snippet-api.ts';

export const { slider, number, choice, toggle, dragPoint, progress, show, random } =
  createSnippetApi(() => undefined);
export * from '../figure/marks.ts';
