// Mutation testing of the core: npm run mutation. What survives is accounted for in MUTANTS.md.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/core/vitest.mutation.config.ts' },
  mutate: ['src/core/**/*.ts', '!src/core/index.ts'],
  ignorePatterns: ['.astro', '.cache', 'dist'],
  tempDirName: '.cache/stryker',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['progress', 'clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 98, low: 95, break: 95 },
};
