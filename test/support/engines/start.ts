/** Starts an engine by its name. One that is not asked for is not loaded. */
import type { Engine } from './driver.ts';
import type { EngineName } from './names.ts';

export async function startEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'chromium':
      return (await import('./chromium.ts')).startChromium();
    case 'firefox':
      return (await import('./firefox.ts')).startFirefox();
    case 'webkit':
      return (await import('./webkit.ts')).startWebKit();
  }
}
