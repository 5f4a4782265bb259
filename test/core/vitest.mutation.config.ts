import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/core/**/*.test.ts'],
    // It reads the source as text, which the mutants' wrappers change.
    exclude: ['test/core/shape.test.ts'],
    // A mutated loop is ended by Stryker; a slow machine is no reason to end a test.
    testTimeout: 60_000,
  },
});
