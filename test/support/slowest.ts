/** A reporter that ends a run with its ten slowest files. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 10;

export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const timed = modules.map((module) => {
      const { duration, collectDuration, setupDuration } = module.diagnostic();
      return { module, seconds: (duration + collectDuration + setupDuration) / 1000 };
    });
    const slowest = timed.sort((a, b) => b.seconds - a.seconds).slice(0, SHOWN);
    const lines = slowest.map(({ module, seconds }) => {
      return `${seconds.toFixed(1).padStart(7)} s  ${relative(process.cwd(), module.moduleId)}`;
    });
    console.log(`\nThe slowest files:\n${lines.join('\n')}\n`);
  }
}
