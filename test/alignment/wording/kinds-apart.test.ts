import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { alignWording } from '../../../src/alignment/wording/align-wording.ts'
import { segmentText } from '../../../src/clauses/segment-text.ts'
import type { Lang } from '../../../src/model/document.ts'
import { keyText } from '../../../src/text/key.ts'

/** No heading is told as revised into a clause, nor a dateline or a signature into a title. */

const sideOf = (text: string, lang: Lang) => {
  const clauses = segmentText(text, lang)
  return { text, clauses, keys: clauses.map((c) => keyText(text, c.start, c.end)) }
}

/** The kinds of what each bead joins. */
function mixed(textA: string, textB: string, lang: Lang): string[] {
  const [a, b] = [sideOf(textA, lang), sideOf(textB, lang)]
  return alignWording({ a, b }).beads.flatMap((bead) => {
    const joined = [...bead.a.map((i) => a.clauses[i]!), ...bead.b.map((j) => b.clauses[j]!)]
    return new Set(joined.map((c) => c.kind)).size > 1 ? [joined.map((c) => c.id).join(' ')] : []
  })
}

const CASES = fileURLToPath(new URL('../../cases', import.meta.url))

describe('every case', () => {
  it.each(readdirSync(CASES))('%s', (name) => {
    const read = (side: string): string => readFileSync(`${CASES}/${name}/${side}.txt`, 'utf8')
    const { lang } = JSON.parse(readFileSync(`${CASES}/${name}/expected.json`, 'utf8')) as { readonly lang: Lang }
    expect(mixed(read('a'), read('b'), lang)).toEqual([])
  })
})

it('a heading whose words became a clause', () => {
  const a = '海湾联合声明\n\n一、深化渔业资源养护合作\n\n双方扩大捕捞配额。\n\n二、林业\n\n双方造林。'
  const b = '海湾联合声明\n\n双方扩大捕捞配额。\n\n深化渔业资源养护合作。\n\n双方造林。'
  expect(mixed(a, b, 'zh')).toEqual([])
})
