/** The kernel's text, which a page fetches when its reader first touches a cell. */
import { kernelText } from '../../kernel-text.ts';

export async function GET(): Promise<Response> {
  return new Response(await kernelText(), { headers: { 'Content-Type': 'text/javascript' } });
}
