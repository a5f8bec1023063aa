/** The sample corpus, in which a paper prints the statement of 2016 without one paragraph and with one word more. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ID = '2016-09-03-joint-statement'

/** Its texts: 2016·zh and 2016·zh·bao. Returns the folder. */
export function corpusWithSecond(): string {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-second-'))
  cpSync(resolve(import.meta.dirname, 'sample-corpus'), dir, { recursive: true })
  const whole = readFileSync(join(dir, ID, 'zh.full.txt'), 'utf8')
  const lines = whole.replace('双方重申互不以武力', '双方再次重申互不以武力').split('\n')
  writeFileSync(join(dir, ID, 'zh.full.bao.txt'), lines.filter((line) => !line.includes('不是军事同盟')).join('\n'))
  const record = join(dir, ID, 'document.yaml')
  writeFileSync(
    record,
    `${readFileSync(record, 'utf8').trimEnd()}\n  zh.full.bao: { standing: press, publisher: 卡斯廷晨报（虚构） }\n`,
  )
  return dir
}
