import { expect, test } from 'vitest'
import { toHtml } from '../../../reports/html/to-html.tsx'
import { backwards, whole } from '../comparisons.ts'

test('a page of texts against the order of time says so first, and at each text', async () => {
  const page = toHtml((await backwards()).view)
  expect(page).toContain('注意：次序与时间相反')
  expect(page).toContain('较早文本（日期较晚）')
  expect(page).toContain('较晚文本（日期较早）')
  expect(toHtml((await whole()).view)).not.toContain('日期较')
})
