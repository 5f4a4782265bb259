import { defineConfig } from 'vitest/config';

/** Tests that need the built site, as files or in a browser. */
const SITE = ['test/**/*.{built,browser}.test.ts', 'test/site/bad-book.test.ts'];
/** Tests in Chromium, Firefox and WebKit: `npm run test:engines` alone runs them. */
const ENGINES = ['test/**/*.engines.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: '100%',
    // Files share a worker's modules: the books are opened, and the browser is started, once a worker.
    isolate: false,
    reporters: ['default', './test/support/slowest.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'site',
          include: SITE,
          globalSetup: ['test/support/build-site.ts'],
          // A busy machine may be late once: the second try counts, and the report shows that there was one.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser on a busy machine needs more than the second that a poll is given.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ENGINES,
          globalSetup: ['test/support/build-site.ts'],
          // One browser at a time: the pages are timed.
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...SITE, ...ENGINES],
          // Some start programs of their own, beside browsers that have the processors.
          testTimeout: 30_000,
        },
      },
    ],
  },
});
