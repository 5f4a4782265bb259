/** The kernel's text, which a page fetches when its reader first touches a cell. */
import { bundleKernel } from '../../notebook/sandbox/bundle.ts';

export async function GET(): Promise<Response> {
  return new Response(await bundleKernel(), { headers: { 'Content-Type': 'text/javascript' } });
}
