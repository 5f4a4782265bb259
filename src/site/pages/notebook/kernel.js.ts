/** The kernel's text, which a page fetches when its reader first touches a cell. */
import { book, machine } from 'virtual:book';
import { bundleKernel } from '../../../notebook/browser/sandbox/bundle.ts';

export async function GET(): Promise<Response> {
  return new Response(await bundleKernel(machine, book), {
    headers: { 'Content-Type': 'text/javascript' },
  });
}
