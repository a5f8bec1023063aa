import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diffLine } from './notation.ts'

const folder = new URL('./cases/', import.meta.url)

for (const file of readdirSync(folder)) {
  describe(file.replace('.txt', ''), () => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
    it.each(lines.filter((line) => line && !line.startsWith('#')))('%s', (line) => {
      expect(diffLine(line)).toBe(line)
    })
  })
}
