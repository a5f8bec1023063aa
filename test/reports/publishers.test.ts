import { expect, test } from 'vitest'
import { toHtml } from '../../reports/html/to-html.tsx'
import { toMd } from '../../reports/md/to-md.ts'
import { digests } from './comparisons.ts'

test('English pages name a publisher that is recorded in Chinese in both ways', async () => {
  const { view } = await digests('en')
  expect(toMd(view)).toContain('Xinhua (新华社)')
  expect(toHtml(view)).toContain('Xinhua (新华社)')
})
