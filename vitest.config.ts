import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{core,snippets,notebook}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/{content,browser}/**/*.test.ts'],
          globalSetup: ['test/browser/build-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser on a busy machine needs more than the second that a poll is given.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
