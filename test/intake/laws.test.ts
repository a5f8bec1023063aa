/** Laws of reading whatever comes: an input is read or refused with a sentence, never anything else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/genre/dates.ts'
import { decodeBytes } from '../../src/intake/decode/decode-bytes.ts'
import { findMojibake } from '../../src/intake/decode/find-mojibake.ts'
import { loadPdfReader } from '../../src/intake/guard/load-pdf-reader.ts'
import { intakeLimits } from '../../src/intake/intake-limits.ts'
import { IntakeFault, noteWords } from '../../src/intake/intake-note.ts'
import { joinWrapped } from '../../src/intake/read/join-wrapped.ts'
import { readText } from '../../src/intake/read/text/read-text.ts'
import { readWikitext } from '../../src/intake/read/text/read-wikitext.ts'
import { readForeign } from '../../src/intake/read-foreign.ts'
import { splitPressLines } from '../../src/intake/understand/press-lines.ts'
import { isSafeName } from '../../src/intake/write/write-within.ts'

import { encode } from './encode.ts'
import { fixtureBytes, fixtureLines, ru, zh } from './samples.ts'

const seeded = (numRuns: number) => ({ seed: 20_190_620, numRuns })
const limits = { ...intakeLimits, bytes: 4_000_000, characters: 1_000_000, elements: 50_000 }

/** Read, or refused in words that leave no hole. */
async function readsOrRefuses(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    const text = await readForeign(bytes, { name, limits, changes: 'accept', loadPdf: loadPdfReader })
    expect(text.text).toBe(text.paragraphs.length === 0 ? '' : `${text.paragraphs.join('\n')}\n`)
    for (const note of text.notes)
      for (const ui of ['zh', 'en'] as const) expect(noteWords(note, ui)).not.toMatch(/\{\w+\}/)
    return 'read'
  } catch (error) {
    if (!(error instanceof IntakeFault)) throw error
    for (const ui of ['zh', 'en'] as const) expect(noteWords(error.note, ui)).not.toMatch(/\{\w+\}/)
    return 'refused'
  }
}

describe('damaged files of each kind', () => {
  it.each([
    ['libreoffice-tracked.docx', 60],
    ['libreoffice-list.docx', 60],
    ['libreoffice-ru.pdf', 25],
    ['chromium-saved.html', 60],
    ['chromium-saved.mhtml', 60],
    ['pdftotext-zh.txt', 60],
  ])('%s: bytes changed, cut out, doubled, cut off', async (name, runs) => {
    const whole = fixtureBytes(name)
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.nat(whole.length - 1),
            fc.constantFrom('change', 'cut', 'double', 'end'),
            fc.integer({ min: 0, max: 255 }),
            fc.integer({ min: 1, max: 400 }),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        async (damages) => {
          let bytes = Uint8Array.from(whole)
          for (const [at, kind, value, length] of damages) {
            const place = Math.min(at, Math.max(0, bytes.length - 1))
            if (kind === 'change') bytes[place] = value
            else if (kind === 'cut')
              bytes = Uint8Array.from([...bytes.subarray(0, place), ...bytes.subarray(place + length)])
            else if (kind === 'double')
              bytes = Uint8Array.from([
                ...bytes.subarray(0, place),
                ...bytes.subarray(place, place + length),
                ...bytes.subarray(place),
              ])
            else if (value < 64) bytes = bytes.slice(0, place)
          }
          outcomes.add(await readsOrRefuses(bytes, name))
        },
      ),
      seeded(runs),
    )
    // Damage that is never met by either answer would test nothing.
    expect(outcomes.has('read')).toBe(true)
  })

  it.each(['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a.wiki'])('%s of any bytes', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await readsOrRefuses(bytes, name)
      }),
      seeded(120),
    )
  })

  it('pages of tags in any order', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table><tr><td>',
      '</table>',
      '<ol>',
      '<li>',
      '<b a=1>',
      '</b>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<template>',
      '<br>',
      '双方重申。',
      '<sup><a>1</a></sup>',
      '&#x0;',
      '&nbsp;',
      '<svg><p>',
      '<frameset>',
      '<plaintext>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await readsOrRefuses(new TextEncoder().encode(`<html>${pieces.join('')}`), 'a.html')
      }),
      seeded(200),
    )
  })
})

/** As a typewriter does: lines of at most `columns`, a Han character taking two. */
function wrap(text: string, columns: number): string {
  let out = ''
  let used = 0
  for (const character of text) {
    const width = character > '\u2e7f' ? 2 : 1
    if (used + width > columns) {
      out += '\n'
      used = 0
    }
    out += character
    used += width
  }
  return out
}

describe('laws', () => {
  const text = fc
    .array(fc.constantFrom(...zh.slice(3), ...ru.slice(3).map((l) => l.replaceAll('—', '-'))), {
      minLength: 1,
      maxLength: 5,
    })
    .map((lines) => lines.join('\n'))

  it('what was encoded is decoded, where the table is known', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'), (words, encoding) => {
        if (encoding === 'gb18030' && /[ё]/.test(words)) return
        expect(decodeBytes(encode(words, encoding), { encoding }).text).toBe(words)
      }),
      seeded(150),
    )
  })

  it('an honest text is no mojibake, whatever lines it is made of', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(findMojibake(words)).toBeNull()
      }),
      seeded(150),
    )
  })

  it('lines wrapped at any column come back as they were', () => {
    const long = fixtureLines('long-zh.txt').slice(2, 12)
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 45 }), fc.boolean(), (width, indented) => {
        const wrapped = long.map((line) => {
          const head = indented ? `\u3000\u3000${line}` : line
          return wrap(head, 2 * width)
        })
        expect(readText(wrapped.join(indented ? '\n' : '\n\n')).paragraphs).toEqual(long)
      }),
      seeded(60),
    )
  })

  it('joining keeps every character but spaces and hyphens at line ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('双方', 'the two', 'сотрудни-', 'чество', '2025年', 'co-', 'operation'), {
          minLength: 1,
          maxLength: 8,
        }),
        (lines) => {
          const plain = (s: string): string => s.replace(/[\s-]/g, '')
          expect(plain(joinWrapped(lines).text)).toBe(plain(lines.join('')))
        },
      ),
      seeded(200),
    )
  })

  it('press lines and text together are the lines that came', () => {
    const line = fc.constantFrom(
      '据新华社电',
      '（责任编辑：某某）',
      '【打印】',
      '相关链接',
      '来源：某报',
      '2019-06-20 18:20',
      ...zh.slice(0, 8),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const split = splitPressLines(lines)
        expect([...split.lines, ...split.removed.map(({ words }) => words)].sort()).toEqual([...lines].sort())
      }),
      seeded(200),
    )
  })

  it('statement lines are never taken for furniture', () => {
    expect(splitPressLines([...zh])).toMatchObject({ lines: zh, removed: [] })
    expect(splitPressLines([...ru])).toMatchObject({ lines: ru, removed: [] })
  })

  it('wikitext of unbalanced signs ends', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{{', '}}', '[[', ']]', '{|', '|}', '<ref>', '</ref>', "'''", '==', '#', '\n', '双方重申'),
          { maxLength: 40 },
        ),
        (pieces) => {
          readWikitext(pieces.join(''))
        },
      ),
      seeded(300),
    )
  })

  it('dates found are days of the calendar, in order, and stand where they say', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('2', '0', '1', '9', '年', '月', '日', '二', '〇', '十', ' ', '-', '.', 'мая', 'May'),
        }),
        (words) => {
          let last = 0
          for (const date of findDates(words)) {
            expect(date.start).toBeGreaterThanOrEqual(last)
            expect(new Date(`${date.iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.iso)
            last = date.end
          }
        },
      ),
      seeded(400),
    )
  })

  it('no name with a way out is safe', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('/', '\\', '\u0000', ':'), fc.string(), (a, mark, b) => {
        expect(isSafeName(a + mark + b)).toBe(false)
      }),
      seeded(200),
    )
    for (const name of ['', '.', '..', 'NUL', 'com1.txt', 'LPT9', ' x', 'x ', 'x.', '-x', '.x', 'a'.repeat(300)])
      expect(isSafeName(name)).toBe(false)
    for (const name of ['2019-06-20-joint-statement', 'zh.full.txt', '声明', 'console.txt'])
      expect(isSafeName(name)).toBe(true)
  })
})

describe('large inputs', () => {
  it('a line of a gigabyte’s kind is refused by its limit, long texts are read', async () => {
    expect(() => readText('一'.repeat(3_000_000))).toThrow(/line is longer/)
    expect(readText(`${'双方重申。'.repeat(50)}\n`.repeat(4000)).paragraphs.length).toBe(4000)
    await expect(readForeign(new Uint8Array(5_000_000), { name: 'a.txt', limits })).rejects.toThrow(/limit of 4000000/)
  })
})

describe('patterns that would never end', () => {
  it.each([
    ['a.txt', ' '.repeat(1_500_000)],
    ['a.txt', '\u3000'.repeat(900_000)],
    ['a.md', '['.repeat(1_500_000)],
    ['a.md', '**a '.repeat(300_000)],
    ['a.wiki', '<!--'.repeat(300_000)],
    ['a.wiki', '<ref>'.repeat(300_000)],
    ['a.wiki', '{{'.repeat(300_000)],
    ['a.wiki', '[['.repeat(300_000)],
    ['a.html', `<p>${' '.repeat(1_000_000)}`],
    ['a.html', '<!--'.repeat(300_000)],
    ['a.html', '&'.repeat(300_000)],
    ['a.html', `<a ${'b '.repeat(100_000)}`],
  ])('%s: %#', async (name, filler) => {
    await readsOrRefuses(new TextEncoder().encode(`双方${filler}重申`), name)
  })
})
