import { defineConfig } from 'vitest/config';

// Three suites. `npm run check` runs the first; `npm test` runs all (scripts/test.mjs names them).
const slow = 'test/**/*.{property,slow}.test.ts';
const cli = 'test/cli/**/*.test.ts';
const lsp = 'test/lsp/**/*.test.ts';
const seeded = { setupFiles: 'test/support/property-seed.ts', globalSetup: 'test/support/which-seed.ts' };

export default defineConfig({
  test: {
    // One process keeps what it has loaded from file to file: three times faster. No test may rely on being alone.
    isolate: false,
    // All the cores that there are; by default vitest leaves one idle.
    maxWorkers: '100%',
    // The host's zone and language must never reach a figure, so tests run in ones that would show it.
    env: { TZ: 'Pacific/Chatham', LANG: 'C.UTF-8' },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [slow, cli, lsp], testTimeout: 60_000, ...seeded } },
      { extends: true, test: { name: 'slow', include: [slow], exclude: [cli, lsp], testTimeout: 300_000, ...seeded } },
      { extends: true, test: { name: 'cli', include: [cli], globalSetup: 'test/support/build-bundle.ts', testTimeout: 60_000 } },
      { extends: true, test: { name: 'lsp', include: [lsp], globalSetup: 'test/support/build-bundle.ts', testTimeout: 180_000 } },
    ],
  },
});
