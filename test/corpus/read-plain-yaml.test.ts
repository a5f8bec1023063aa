/** The quick reading of records gives what the YAML library gives, or nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { readPlainYaml } from '../../src/corpus/read-plain-yaml.ts'

const root = resolve(import.meta.dirname, '../..')

/** What the library makes of it; undefined where it finds a fault. */
function byLibrary(text: string): unknown {
  const parsed = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  if (parsed.errors.length > 0) return undefined
  return parsed.toJS()
}

const records = ['corpus', 'test/sample-corpus'].flatMap((corpus) =>
  readdirSync(join(root, corpus), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${corpus}/${entry.name}/document.yaml`),
)

describe('a record', () => {
  it.each(records.filter((file) => file.startsWith('corpus/')))(
    '%s is plain, and read as the library reads it',
    (file) => {
      const text = readFileSync(join(root, file), 'utf8')
      expect(readPlainYaml(text)).toEqual(byLibrary(text))
    },
  )

  it('as fetch and add write it is plain', () => {
    const value = {
      titles: { zh: '关于“航道”的联合声明', en: "Lan's Statement" },
      date: '2019-06-20',
      type: 'joint-statement',
      witnesses: { 'zh.full': { standing: 'press', url: 'https://example.org/a?b=c#d', note: 'fetched: 30 bytes' } },
    }
    expect(readPlainYaml(stringify(value, { lineWidth: 0 }))).toEqual(value)
  })

  it.each([
    ['words that go on below', 'a: b\n  c\n'],
    ['a block of lines', 'a: |\n  b\n'],
    ['folded lines', 'a: >\n  b\n'],
    ['a map in braces inside another', 'a: { b: { c: d } }\n'],
    ['a map in braces that ends in a comma', 'a: { b: c, }\n'],
    ['a map in braces with a key twice', 'a: { b: c, b: d }\n'],
    ['a map in braces with a key alone', 'a: { b, c: d }\n'],
    ['a map in braces with a number', 'a: { b: 5 }\n'],
    ['a map in braces that goes on below', 'a: { b: c,\n  d: e }\n'],
    ['a map in braces with an address', 'a: { b: https://example.org/c }\n'],
    ['an anchor', 'a: &x b\nc: *x\n'],
    ['a tag', 'a: !!str b\n'],
    ['a number', 'a: 2023\n'],
    ['nothing', 'a: ~\n'],
    ['a key without a value', 'a:\nb: c\n'],
    ['a key twice', 'a: b\na: c\n'],
    ['a key twice behind a dash', 'x:\n  - a: b\n    a: c\n'],
    ['a tab', 'a:\tb\n'],
    ['two documents', '--- \na: b\n'],
    ['a remark behind a value', 'a: b # c\n'],
    ['a quotation mark inside', 'a: "b" c\n'],
    ['a list at the depth of its key', 'a:\n- b\n'],
    ['a list of lists', 'a:\n  - - b\n'],
    ['no map', '- a\n'],
    ['no words', ''],
    ['the key of every prototype', '__proto__: b\n'],
    ['a list that ends in a comma', 'a: [b,]\n'],
  ])('with %s is left to the library', (_, text) => {
    expect(readPlainYaml(text)).toBeNull()
  })

  it('may have maps in braces of words alone', () => {
    const text = 'a:\n  - { zh: 岚多尔共和国, en: Republic of Landor }\nb: { standing: authentic }\n'
    expect(readPlainYaml(text)).toEqual({
      a: [{ zh: '岚多尔共和国', en: 'Republic of Landor' }],
      b: { standing: 'authentic' },
    })
    expect(readPlainYaml(text)).toEqual(byLibrary(text))
  })

  it('may have remarks, empty lines, quotation marks, and any ends of lines', () => {
    const text =
      '# of 2019\r\na: "b: \\u4e2d"\r\n\r\nc:\r\n  # of c\r\n  - \'d: e\'\r\n  - f: g\r\n    h: [一, 二]\r\n    i: {}\r\n'
    expect(readPlainYaml(text)).toEqual({ a: 'b: 中', c: ['d: e', { f: 'g', h: ['一', '二'], i: {} }] })
    expect(readPlainYaml(text)).toEqual(byLibrary(text))
  })
})

describe('any text at all', () => {
  it('of YAML-like signs is read as the library reads it, or not at all', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'zh.full',
        '中',
        ':',
        ': ',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\n    ',
        '- ',
        '-',
        '\n  - ',
        '[',
        ']',
        ', ',
        ',',
      ],
      ...[
        '{',
        '}',
        '#',
        ' #',
        '"',
        "'",
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '?',
        '~',
        'true',
        'null',
        '1',
        '1.5',
        '0x1',
      ],
      ...['\t', '\r\n', '\r', '---', '...', '\\n', '\u00a0', '\u2028', '\u3000', '=', '<<', '.inf', '2019-06-20', '-1'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = `a: ${pieces.join('')}`
        const plain = readPlainYaml(text)
        if (plain !== null) expect(plain).toEqual(byLibrary(text))
      }),
      { seed: 14, numRuns: 20_000 },
    )
  })

  it('of lines as records have them is read as the library reads it, or not at all', () => {
    const word = fc.constantFrom(
      ...[
        'x',
        '声明',
        '[x, y]',
        '[]',
        '{}',
        '"q"',
        "'q'",
        'true',
        'no',
        '12',
        '1e3',
        '2019-06-20',
        'x: y',
        '-',
        'null',
      ],
      ...[
        'http://a.b/c#d',
        'x #y',
        'x#y',
        '"a" b',
        '[a',
        'x]',
        '[a:b]',
        '《甲》',
        'x - y',
        '*x',
        '@x',
        "x's",
        '中　文 ',
      ],
    )
    const key = fc.constantFrom('a', 'b', 'zh.full', 'c')
    const lines = fc.letrec<{ map: string[]; value: string[] }>((tie) => ({
      // Lines of a map; a value is its first line and those below, not yet as deep as they will stand.
      map: fc
        .array(fc.tuple(key, tie('value')), { minLength: 1, maxLength: 3 })
        .map((pairs) => pairs.flatMap(([k, v]) => [`${k}:${v[0]}`, ...v.slice(1).map((l) => `  ${l}`)])),
      value: fc.oneof(
        { maxDepth: 3 },
        word.map((w) => [` ${w}`]),
        tie('map').map((m) => ['', ...m]),
        fc
          .array(
            fc.oneof(
              word.map((w) => [w]),
              tie('map'),
            ),
            { minLength: 1, maxLength: 3 },
          )
          .map((items) => ['', ...items.flatMap((i) => [`- ${i[0]}`, ...i.slice(1).map((l) => `  ${l}`)])]),
      ),
    })).map
    let read = 0
    fc.assert(
      fc.property(lines, (of) => {
        const text = of.join('\n')
        const plain = readPlainYaml(text)
        if (plain === null) return
        read++
        expect(plain).toEqual(byLibrary(text))
      }),
      { seed: 14, numRuns: 5_000 },
    )
    expect(read).toBeGreaterThan(500)
  })
})
