/**
 * What is mutated, and by which tests it has to be caught: files by the beginning of their path, the quickest tests
 * first. Tests that spawn the built command see nothing of a mutant and stand in no row.
 */
export const targets = [
  {
    name: 'evidence',
    files: ['src/alignment/wording/evidence.ts', 'src/alignment/wording/relation.ts'],
    tests: ['test/alignment', 'test/cases.test.ts', 'test/diff', 'test/collate.test.ts', 'test/view'],
  },
  {
    name: 'claims',
    files: ['src/view/claims.ts', 'src/view/settle-claims.ts', 'src/view/lead.ts', 'src/view/describe.ts'],
    tests: [
      'test/view',
      'test/collate.test.ts',
      'test/cases.test.ts',
      'test/reports/md.test.ts',
      'test/reports/json.test.ts',
    ],
  },
  { name: 'genre', files: ['src/genre/'], tests: ['test/genre', 'test/corpus', 'test/citations'] },
  { name: 'citations', files: ['src/citations/'], tests: ['test/citations', 'test/choose-texts.test.ts'] },
  { name: 'clauses', files: ['src/clauses/'], tests: ['test/clauses', 'test/cases.test.ts'] },
  {
    name: 'lock',
    files: [
      'src/lock.ts',
      'src/inspect/check-lock.ts',
      'src/inspect/lock-texts.ts',
      'src/inspect/published-comparisons.ts',
    ],
    tests: ['test/lock.test.ts', 'test/inspect', 'test/check'],
  },
  { name: 'check', files: ['src/check/'], tests: ['test/check', 'test/inspect'] },
]
