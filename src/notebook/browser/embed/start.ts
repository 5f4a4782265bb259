/** What a page for embedding does besides what every page does: it tells its height, and reads its address. */
import { load, prepare } from '../load.ts';
import { tellHeight } from './height.ts';

tellHeight();
if (location.search) {
  const part = () => load('what the address asks for', import('./apply-options.ts'));
  prepare(async () => (await part()).applyOptions(location.search));
}
