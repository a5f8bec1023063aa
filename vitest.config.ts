import { defineConfig } from 'vitest/config'
import { inlineForVite } from './reports/html/page/inline-plugin.mjs'

export default defineConfig({
  plugins: [inlineForVite],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
