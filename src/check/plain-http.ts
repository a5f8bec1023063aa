/**
 * A plain http address on a site that is known to answer by https.
 *
 *     http://www.gov.cn/…      told        http://kremlin.ru/…      not in the table, so left alone
 *
 * A host that the same record also names by https answers by it, too.
 */

import { tell } from '../words/finding.ts'
import type { Fault, RecordRule } from './rule.ts'

/** Hosts that answer by https, each as it stands: a subdomain may be served otherwise. One row a host. */
const SECURE = new Set([
  'www.gov.cn',
  'www.mfa.gov.cn',
  'www.fmprc.gov.cn',
  'www.news.cn',
  'english.news.cn',
  'www.un.org',
  'undocs.org',
  'documents.un.org',
  'treaties.un.org',
  'zh.wikisource.org',
  'ru.wikisource.org',
  'en.wikisource.org',
  'web.archive.org',
  'www.mid.ru',
  'mid.ru',
  'github.com',
])

export const plainHttp: RecordRule = {
  id: 'plain-http',
  severity: 'warning',
  scope: 'record',
  describe: { en: 'a plain http address where https is known to answer', zh: '已知可用 https 的地址仍写 http' },
  check: ({ text }) =>
    [...text.matchAll(/(?<![\w/])http:\/\/([\w.-]+)[^\s,\]"'}]*/gu)]
      .filter((m) => SECURE.has(m[1]!) || text.includes(`https://${m[1]}/`))
      .map(
        (m): Fault => ({
          start: m.index,
          end: m.index + m[0].length,
          ...tell('plain-http', { host: m[1]! }),
        }),
      ),
}
