import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{built,browser}.test.ts', 'test/site/bad-book.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/**/*.{built,browser}.test.ts', 'test/site/bad-book.test.ts'],
          globalSetup: ['test/support/build-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser on a busy machine needs more than the second that a poll is given.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
