import { book, machine } from 'virtual:book';
import { built } from 'virtual:shared-texts';
import { bundleKernel } from '../notebook/browser/sandbox/bundle.ts';

/** The kernel's text: made once for a build, and anew at each call while the book is being written. */
export async function kernelText(): Promise<string> {
  return built?.kernel ?? bundleKernel(machine, book);
}
