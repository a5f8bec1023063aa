import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../../src/intake/read/html/read-html.ts'
import { faultOf, page, readString } from '../../samples.ts'

const read = (body: string, head = '') =>
  readHtml(page(`<article><p>双方就湖区事务达成如下共识，并责成两国主管部门落实。</p>${body}</article>`, head))
/** The paragraphs behind the first, which is there so that a page has running text. */
const words = async (body: string, head = '') => (await read(body, head)).paragraphs.slice(1)
const told = async (what: string, body: string, head = '') =>
  (await read(body, head)).leftOut.find((entry) => entry.what === what)?.text ?? ''

describe('words that a reader does not see are not text, and are told', () => {
  it.each([
    ['the attribute hidden', '<b hidden>暗文</b>', ''],
    ['display:none', '<b style="display:none">暗文</b>', ''],
    ['display:none by a class', '<b class="x">暗文</b>', '<style>.x{display:none}</style>'],
    [
      'a rule for a descendant',
      '<i class="y"><b class="x">暗文</b></i>',
      '<style>p .y > .x{color:red;display:none}</style>',
    ],
    ['visibility', '<b style="visibility:hidden">暗文</b>', ''],
    ['opacity', '<b class="x">暗文</b>', '<style>.x{opacity:0}</style>'],
    ['no size', '<b style="font-size:0">暗文</b>', ''],
    ['white on white', '<b style="color:#fff">暗文</b>', ''],
    ['nearly white on white', '<b style="color:rgb(254,254,254)">暗文</b>', ''],
    ['an old font tag', '<font color="white">暗文</font>', ''],
    ['off the page', '<b style="position:absolute;left:-9999px">暗文</b>', ''],
    ['clipped to nothing', '<b style="position:absolute;clip:rect(0,0,0,0)">暗文</b>', ''],
  ])('%s', async (_, hidden, head) => {
    const reading = await read(`<p>双方${hidden}支持该倡议。</p>`, head)
    expect(reading.paragraphs.at(-1)).toBe('双方支持该倡议。')
    expect(reading.leftOut).toContainEqual({ what: 'hidden', count: 1, text: '暗文', at: [2] })
    expect([reading.partial, reading.notes.map(({ code }) => code)]).toEqual([true, ['hidden-text']])
  })

  it('each of several paragraphs in a row, at the head and at the end', async () => {
    const hidden = ['甲', '乙', '丙'].map((word) => `<p style="opacity:0">暗文${word}。</p>`).join('')
    const { leftOut } = await readHtml(
      page(`<article>${hidden}${'<p>双方重申合作，并愿继续深化。</p>'.repeat(6)}${hidden}</article>`),
    )
    const text = '暗文甲。\n暗文乙。\n暗文丙。'
    expect(leftOut).toEqual([{ what: 'hidden', count: 6, text: `${text}\n${text}`, at: [0, 0, 0, 6, 6, 6] }])
  })
  it('a paragraph off the page by its indent', async () => {
    expect(await told('hidden', '<p style="text-indent:-9999px">暗文</p><p>双方重申合作。</p>')).toBe('暗文')
  })

  it.each([
    ['aria-hidden is for screen readers', '<b aria-hidden="true">明文</b>', ''],
    ['a child that is shown again', '<i style="visibility:hidden"><b style="visibility:visible">明文</b></i>', ''],
    ['a child with a size of its own', '<i style="font-size:0"><b style="font-size:14px">明文</b></i>', ''],
    ['white on blue', '<i style="background:#003399"><b style="color:#fff">明文</b></i>', ''],
    ['white on a picture', '<i style="background:url(x.png)"><b style="color:#fff">明文</b></i>', ''],
    [
      'a rule that a more exact one takes back',
      '<b class="x y">明文</b>',
      '<style>.x.y{display:inline}.x{display:none}</style>',
    ],
    ['a rule for print', '<b class="x">明文</b>', '<style>@media print{.x{display:none}}</style>'],
  ])('seen: %s', async (_, seen, head) => {
    expect(await words(`<p>双方${seen}支持该倡议。</p>`, head)).toEqual(['双方明文支持该倡议。'])
  })

  it('where nearly all is hidden, a script shows it: read as seen, and told', async () => {
    const reading = await readHtml(page(`<div style="opacity:0"><p>${'双方重申支持该倡议。'.repeat(9)}</p></div>`))
    expect(reading.paragraphs).toEqual(['双方重申支持该倡议。'.repeat(9)])
    expect(reading.notes.map(({ code }) => code)).toEqual(['hidden-taken'])
  })
})

describe('struck-out words are told alike', () => {
  it.each([
    ['<del>反对</del>', ''],
    ['<s>反对</s>', ''],
    ['<strike>反对</strike>', ''],
    ['<span style="text-decoration: red line-through">反对</span>', ''],
    ['<span class="old">反对</span>', '<style>.old{text-decoration-line:line-through}</style>'],
  ])('%s', async (struck, head) => {
    const body = `<p>双方${struck}<ins>欢迎</ins>区域合作。</p>`
    expect(await words(body, head)).toEqual(['双方欢迎区域合作。'])
    expect(await told('struck', body, head)).toBe('反对')
  })
})

describe('raised figures stay raised, marks of notes leave with their notes', () => {
  it.each([
    ['面积为120km<sup>2</sup>，流量10<sup>8</sup>m<sup>3</sup>。', '面积为120km²，流量10⁸m³。'],
    ['减排CO<sub>2</sub>。', '减排CO₂。'],
    ['Статья 133<sup>1</sup>. Суда соблюдают правила.', 'Статья 133¹. Суда соблюдают правила.'],
    ['Статья 133<span class="W9">1</span>. Суда соблюдают правила.', 'Статья 133¹. Суда соблюдают правила.'],
    ['Статья 8<span style="vertical-align:super">1</span>. Суда.', 'Статья 8¹. Суда.'],
    ['The 21<sup>st</sup> meeting.', 'The 21st meeting.'],
    ['尊重主权<sup>1</sup>。', '尊重主权¹。'],
    ['尊重主权<sup>[1]</sup>。', '尊重主权[1]。'],
    ['尊重主权<sup><a href="#fn1">1</a></sup>。', '尊重主权¹。'],
  ])('%s', async (given, wanted) => {
    expect(await words(`<p>${given}</p>`)).toEqual([wanted])
  })

  it.each([
    ['尊重主权<sup><a href="#fn1">1</a></sup>。', '<p id="fn1">1. 指湖区主权。<a href="#r1">↩</a></p>'],
    ['尊重主权<a href="#_ftn1">[1]</a>。', '<div><a name="_ftn1"></a>[1] 指湖区主权。</div>'],
    ['尊重主权<sup>[1]</sup>。', '<p>[1] 指湖区主权。</p>'],
    ['尊重主权<sup>1</sup>。', '<p><sup>1</sup> 指湖区主权。</p>'],
    ['尊重主权<sup>1</sup>。', '<h4>注释：</h4><p>1. 指湖区主权。</p>'],
    ['尊重主权<sup>*</sup>。', '<p>* 指湖区主权。</p>'],
    ['尊重主权<sup><a href="#n1">1</a></sup>。', '<ol class="footnotes"><li id="n1">指湖区主权。</li></ol>'],
  ])('%s %s', async (given, note) => {
    const reading = await read(`<p>${given}</p><p>双方重申合作。</p>${note}`)
    expect(reading.paragraphs.slice(1)).toEqual(['尊重主权。', '双方重申合作。'])
    expect(reading.leftOut.find(({ what }) => what === 'footnote')).toEqual({
      what: 'footnote',
      count: 1,
      text: '指湖区主权。',
      at: [2],
    })
  })
})

describe('lists are numbered as they print', () => {
  it.each([
    ['<ol start="3"><li>渔业<li>气象</ol>', ['3. 渔业', '4. 气象']],
    ['<ol reversed><li>渔业<li>气象<li>水文</ol>', ['3. 渔业', '2. 气象', '1. 水文']],
    ['<ol><li value="7">渔业<li>气象</ol>', ['7. 渔业', '8. 气象']],
    ['<ol type="I"><li>渔业<li>气象</ol>', ['I. 渔业', 'II. 气象']],
    ['<ol style="list-style-type:cjk-ideographic" start="10"><li>渔业<li>气象</ol>', ['十、渔业', '十一、气象']],
    ['<ol style="list-style:simp-chinese-formal"><li>渔业<li>气象</ol>', ['壹、渔业', '贰、气象']],
    ['<ol style="list-style-type:cjk-heavenly-stem"><li>渔业<li>气象</ol>', ['甲、渔业', '乙、气象']],
    ['<ol style="list-style-type:hebrew" start="15"><li>渔业</ol>', ['טו. 渔业']],
    ['<ol style="list-style:none"><li>渔业<li>气象</ol>', ['渔业', '气象']],
    ['<ul><li>渔业<ol><li>气象</ol></ul>', ['渔业', '1. 气象']],
  ])('%s', async (list, wanted) => {
    expect(await words(list)).toEqual(wanted)
  })
})

describe('what stands in a line', () => {
  it('ruby gives its base; the reading is told', async () => {
    expect(await words('<p>在<ruby>湖<rp>(</rp><rt>hú</rt><rp>)</rp></ruby>城会晤。</p>')).toEqual(['在湖城会晤。'])
    expect(await told('hidden', '<p>在<ruby>湖<rt>hú</rt></ruby>城会晤。</p>')).toBe('hú')
    expect((await read('<p>在<ruby>湖<rt>hú</rt></ruby>城会晤。</p>')).partial).toBe(false)
  })
  it('a row of a table is one line, whatever its cells hold', async () => {
    expect(
      await words(
        '<table><tr><td>一</td><td><p>渔业</p><p>气象</p></td></tr><tr><td>二</td><td>水文<br>航运</td></tr></table>',
      ),
    ).toEqual(['一\t渔业 气象', '二\t水文 航运'])
  })
  it('lines and indents of preformatted text are kept', async () => {
    expect(await words('<pre>　　双方重申\n    合作。\n\n双方支持\n倡议。</pre>')).toEqual([
      '　　双方重申\n    合作。\n',
      '双方支持\n倡议。',
    ])
  })
  it('a line end in the source parts no Chinese words, and parts others', async () => {
    expect(await words('<p>双方\n  重申合作。</p><p>The sides\n reaffirm.</p>')).toEqual([
      '双方重申合作。',
      'The sides reaffirm.',
    ])
  })
})

describe('which part of a page is the text', () => {
  const text = (name: string, n: number): string =>
    `<h1>${name}联合声明</h1>${Array.from({ length: n }, (_, i) => `<p>${i + 1}. 双方就第${i + 1}项事务达成共识，责成主管部门落实。</p>`).join('')}`
  const two = page(`<div id="a">${text('岚国和洛国', 6)}</div><div class="b">${text('岚国和山国', 5)}</div>`)

  it('two texts of like size: told, with the selectors that name them', async () => {
    const reading = await readHtml(two)
    expect(reading.paragraphs[0]).toBe('岚国和洛国联合声明')
    expect(reading.paragraphs).toHaveLength(7)
    const open = reading.notes.find(({ code }) => code === 'body-open')
    expect(open?.values).toEqual({ count: 2, selectors: '#a | div.b' })
  })
  it('the user says which', async () => {
    const { paragraphs, notes } = await readHtml(two, { body: 'body > div.b' })
    expect([paragraphs[0], paragraphs.length, notes]).toEqual(['岚国和山国联合声明', 6, []])
  })
  it('two languages side by side in one row are two texts; one column is named by its place', async () => {
    const column = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')
    const zh = [
      '双方重申尊重主权。',
      '双方支持渔业合作。',
      '双方共享水文数据。',
      '双方开放三处渔港。',
      '双方便利货物通关。',
    ]
    const en = zh.map((_, i) => `The two sides agree on item number ${i + 1} of the list.`)
    const html = page(`<table><tr><td>${column(zh)}</td><td>${column(en)}</td></tr></table>`)
    expect((await readHtml(html)).notes.map(({ code }) => code)).toEqual(['body-open'])
    expect((await readHtml(html, { body: 'td:nth-child(1)' })).paragraphs).toEqual(zh)
  })
  it('a selector that is none, and one that names nothing', async () => {
    expect(await faultOf(readHtml(two, { body: 'div:hover' }))).toBe('body-selector')
    expect(await faultOf(readHtml(two, { body: '#none' }))).toBe('body-not-found')
  })
  it('running text elsewhere is told where it is more than a tenth', async () => {
    const about = `<aside>${'<p>本站由岚国渔业协会主办，欢迎投稿，来稿请注明作者。</p>'.repeat(3)}</aside>`
    const { notes, leftOut } = await readHtml(page(`${about}<main>${text('岚国和洛国', 6)}</main>`))
    expect(notes.map(({ code }) => code)).toEqual(['text-outside'])
    expect(leftOut[0]).toMatchObject({ what: 'outside', count: 3, at: [0, 0, 0] })
  })
  it('comments longer than the text, and cards that show others, are no part of it', async () => {
    const remark = '写得非常详细，值得大家认真阅读和讨论。'
    const card = `<article><h2><a href="/1">另一则新闻的标题写得相当长</a></h2><p>${remark}</p></article>`
    const { paragraphs } = await readHtml(
      page(
        `<article>${text('岚国和洛国', 6)}</article>${card}${card}<div id="comments">${`<p>${remark}</p>`.repeat(90)}</div>`,
      ),
    )
    expect(paragraphs).toHaveLength(7)
  })
  it.each([
    ['青国和白国<br>关于口岸的<br>联合声明', '青国和白国关于口岸的联合声明'],
    ['Joint Statement<br>of Landor and Torena', 'Joint Statement of Landor and Torena'],
  ])(
    'a title over lines, %s, stands above the text line by line, and is told as left out nowhere',
    async (h1, title) => {
      const reading = await readHtml(
        page(`<article><h1>${h1}</h1>${'<p>双方重申合作，并愿继续深化。</p>'.repeat(6)}</article>`),
      )
      const lines = h1.split('<br>')
      expect([reading.title, reading.paragraphs.slice(0, lines.length)]).toEqual([title, lines])
      expect(reading.leftOut).toEqual([])
    },
  )
  it('a headline that a text does not have is told as left out', async () => {
    const body = `<p>青国和白国联合声明</p>${'<p>双方重申合作，并愿继续深化。</p>'.repeat(6)}`
    const { leftOut } = await readHtml(page(`<article><h1>两国元首签署联合声明</h1>${body}</article>`))
    expect(leftOut).toEqual([{ what: 'outside', count: 1, text: '两国元首签署联合声明', at: [0] }])
  })
  it('a page of frames says where its words are', async () => {
    expect(
      await faultOf(readHtml('<html><frameset><frame src="menu.html"><frame src="text.html"></frameset></html>')),
    ).toBe('frames-only')
  })
  it('what the site calls the page is no title', async () => {
    const reading = await readHtml(
      page('<div><p>双方就湖区事务达成如下共识，并责成主管部门落实。</p></div>', '<title>岚国外交部网站</title>'),
    )
    expect(reading.title).toBeNull()
  })
})

describe('one page of several', () => {
  it.each([
    ['<div>第1頁 第2頁 第3頁 … 第18頁</div>', 18],
    ['<div>共3页：1 2 3 下一页</div>', 3],
    ['<div><a href="a_2.html">2</a> <a href="a_3.html">3</a> <a href="a_2.html">下一頁</a></div>', 3],
    ['<div>Страница 1 из 4</div>', 4],
    ['<div><b>1</b> <a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=2">下一頁</a></div>', 3],
  ])('%s', async (pager, count) => {
    const { notes, partial } = await readHtml(
      page(`<article><p>双方就湖区事务达成如下共识，并责成主管部门落实。</p></article>${pager}`),
    )
    expect(notes.find(({ code }) => code === 'several-pages')?.values).toEqual({ count })
    expect(partial).toBe(true)
  })
})

it('lines of the press in traditional characters are told apart', async () => {
  const { paragraphs } = await readString(
    page(
      '<article><p>雙方就湖區事務達成如下共識，並責成兩國主管部門落實。</p><p>（責任編輯：某某）</p><p>記者 某某</p><p>來源：湖區日報</p><p>【列印】【關閉】</p></article>',
    ),
    { name: 'a.html' },
  )
  expect(paragraphs).toEqual(['雙方就湖區事務達成如下共識，並責成兩國主管部門落實。'])
})
