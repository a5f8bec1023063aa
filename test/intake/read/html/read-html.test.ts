import { describe, expect, it } from 'vitest'
import { knownPages } from '../../../../src/intake/read/html/known-pages.ts'
import { codes, faultOf, page, readFixture, readString, zh } from '../../samples.ts'

const paragraphs = (lines: readonly string[], tag = 'p'): string =>
  lines.map((line) => `<${tag}>　　${line}</${tag}>`).join('\n')
const html = (body: string, options: { url?: string; head?: string } = {}) =>
  readString(page(body, options.head), { name: 'page.html', ...(options.url ? { url: options.url } : {}) })

describe('the body of a page, and nothing around it', () => {
  it.each([
    [
      'ministry',
      'https://www.mfa.gov.cn/zyxw/t1.shtml',
      `<div class="nav"><a href=/>首页</a></div><div class="news-main"><div class="news-title"><h1>${zh[0]}</h1><p class="time">2019-06-20 18:20</p></div><div class="news-details" id="News_Body_Txt_A"><div class="TRS_Editor">${paragraphs(zh)}</div><div class="share">分享到：微信</div></div></div><div class="related"><a href=/x>相关新闻一则，标题很长很长很长</a></div>`,
    ],
    [
      'government portal',
      'https://www.gov.cn/xinwen/2019-06/20/content_1.htm',
      `<div class="nav">国务院 总理 新闻 政策</div><div class="article"><h1>${zh[0]}</h1><div class="pages-date">2019-06-20 18:20 <span>来源：新华社</span></div><div class="pages_content" id="UCAP-CONTENT">${paragraphs(zh)}<div class="editor">责任编辑：某某</div></div><div class="pageprint">打印</div></div>`,
    ],
    [
      'presidential site, supplement',
      'http://kremlin.ru/supplement/1',
      `<header role=banner>Меню</header><div class="read"><h1 class="entry-title p-name">${zh[0]}</h1><div class="read__meta"><time class="read__published" datetime="2019-06-20">20 июня 2019 года</time></div><div class="entry-content e-content read__internal_content">${paragraphs(zh)}<div class="read__bottommeta">Опубликован в разделах: Документы</div></div></div>`,
    ],
    [
      'library',
      'https://zh.wikisource.org/wiki/X',
      `<h1 id="firstHeading">${zh[0]}</h1><div class="mw-parser-output"><table class="headertemplate"><tr><td>←</td><td>${zh[0]}</td></tr></table>${paragraphs(zh)}<div class="licenseContainer">版权声明文字版权声明文字</div></div><div class="catlinks">分类</div>`,
    ],
    [
      'unknown site, article',
      'https://news.example/a',
      `<nav>首页</nav><article>${paragraphs(zh)}</article><aside>广告</aside>`,
    ],
    [
      'unknown site, bare blocks',
      'https://news.example/b',
      `<div class=top><a href=1>首页</a><a href=2>要闻</a></div><div class=main><div class=left><ul><li><a href=3>另一则新闻的标题写得相当长，有二十多个字</a><li><a href=4>又一则新闻的标题写得相当长，有二十多个字</a></ul></div><div class=text>${paragraphs(zh)}</div></div>`,
    ],
    [
      'old page, line breaks',
      'https://old.example/c',
      `<table><tr><td width=200><a href=1>目录</a></td><td><font size=3>　　${zh.join('<br>\n　　')}</font></td></tr></table>`,
    ],
  ])('%s', async (_name, url, body) => {
    const text = await html(body, { url })
    expect(text.paragraphs).toEqual(zh)
    expect(text.title).toBe(zh[0])
    expect(text.date).toBe('2019-06-20')
  })

  it('a page saved by a browser, as file and as one file', async () => {
    expect((await readFixture('chromium-saved.html')).paragraphs).toEqual(zh)
    const saved = await readFixture('chromium-saved.mhtml')
    expect([saved.format, saved.paragraphs, saved.published]).toEqual(['mhtml', zh, '2019-06-20'])
  })

  it('a page in a mail, in base 64, its lines broken wherever', async () => {
    const body = Buffer.from(page(paragraphs(zh)))
      .toString('base64')
      .replace(/.{1,75}/g, '$&\r\n')
    const mail = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="part"',
      '',
      '--part',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      body,
      '--part--',
    ]
    expect((await readString(mail.join('\r\n'), { name: 'page.mhtml' })).paragraphs).toEqual(zh)
  })

  it('what was left out is named', async () => {
    const text = await html(
      `<div id=UCAP-CONTENT>${paragraphs(zh)}<p>（责任编辑：某某）</p><p>【打印】【关闭】</p><div class=share>分享到</div></div>`,
    )
    expect(text.paragraphs).toEqual(zh)
    expect(text.leftOut).toEqual([
      { what: 'outside', count: 3, text: '分享到\n（责任编辑：某某）\n【打印】【关闭】', at: [12, 12, 12] },
    ])
  })

  it('an element that only sounds like furniture but holds the text is kept', async () => {
    expect((await html(`<div class="share-content">${paragraphs(zh)}</div>`)).paragraphs).toEqual(zh)
  })

  it('hidden text, scripts and templates are not read', async () => {
    const text = await html(
      `<article>${paragraphs(zh)}<p style="display:none">暗文</p><p hidden>暗文</p><script>"暗文"</script><template><p>暗文</p></template><noscript>暗文</noscript></article>`,
    )
    expect(text.text).not.toContain('暗文')
  })

  it('numbers that the browser prints are written out; marks of footnotes are not words', async () => {
    const text = await html(
      `<article><p>${zh[2]}<sup><a href="#n1">[1]</a></sup></p><ol start="3"><li>${zh[3]}</li><li>${zh[4]}</li></ol><ol type=a><li>禁止在繁殖期使用拖网；</ol><p id=n1>[1] 此为注。</p></article>`,
    )
    expect(text.paragraphs).toEqual([
      zh[2],
      `3. ${zh[3]}`.replace('3. 一、', '一、'),
      `4. ${zh[4]}`.replace('4. 二、', '二、'),
      'a. 禁止在繁殖期使用拖网；',
    ])
    expect(codes(text)).toEqual(expect.arrayContaining(['note-marks-removed', 'list-numbers']))
  })

  it('a table of data keeps its rows', async () => {
    const text = await html(
      `<article>${paragraphs(zh)}<table><tr><td>年</td><td>吞吐量</td></tr><tr><td>2018</td><td>2,286</td></tr></table></article>`,
    )
    expect(text.paragraphs.slice(-2)).toEqual(['年\t吞吐量', '2018\t2,286'])
  })

  it('an article of several pages is told, and where they are', async () => {
    const trs = await html(
      `<div class=TRS_Editor>${paragraphs(zh)}</div><script>createPageHTML(3, 0, "t20190620_1", "shtml");</script>`,
      { url: 'https://www.mfa.gov.cn/a/t20190620_1.shtml' },
    )
    expect(trs.nextPages).toEqual([
      'https://www.mfa.gov.cn/a/t20190620_1_1.shtml',
      'https://www.mfa.gov.cn/a/t20190620_1_2.shtml',
    ])
    expect(codes(trs)).toContain('several-pages')
    const links = await html(
      `<article>${paragraphs(zh)}</article><div class=pager><a href="content_9_2.htm">[2]</a> <a href="content_9_2.htm">下一页</a><a href="https://other.example/content_9_3.htm">[3]</a></div>`,
      { url: 'https://www.gov.cn/x/content_9.htm' },
    )
    expect(links.nextPages).toEqual(['https://www.gov.cn/x/content_9_2.htm'])
  })

  it('links to other articles are not pages of this one', async () => {
    const text = await html(
      `<article>${paragraphs(zh)}</article><a href="content_10.htm">下一页</a><a href="/2">2</a>`,
      { url: 'https://www.gov.cn/x/content_9.htm' },
    )
    expect(text.nextPages).toEqual([])
  })

  it('the charset that the page declares is read, and doubted', async () => {
    const { encode } = await import('../../encode.ts')
    const { readForeign } = await import('../../../../src/intake/read-foreign.ts')
    const source = page(`<article>${paragraphs(zh)}</article>`).replace('utf-8', 'gb2312')
    const text = await readForeign(encode(source, 'gb18030'), { name: 'a.html' })
    expect([text.encoding, text.encodingGround, text.paragraphs]).toEqual(['gb18030', 'declared', zh])
    const wrong = await readForeign(encode(source, 'utf-8'), { name: 'a.html', charset: 'gbk' })
    expect([wrong.encoding, wrong.paragraphs]).toEqual(['utf-8', zh])
  })
})

describe('pages made to harm', () => {
  it('a hundred thousand nested elements are refused, not followed', async () => {
    expect(await faultOf(html('<div>'.repeat(100_000)))).toBe('html-too-deep')
    expect(await faultOf(html('<b>'.repeat(100_000)))).toBe('html-too-deep')
  })
  it('formatting that multiplies is refused', async () => {
    const opening = Array.from({ length: 380 }, (_, i) => `<b a=${i}>`).join('')
    expect(await faultOf(html(`<p>${opening}${'<p>x'.repeat(20_000)}`))).toBe('too-many-elements')
  })
  it('unclosed comments, broken tags and NULs are read as far as they go', async () => {
    expect((await html(`<article>${paragraphs(zh)}</article><!-- <script>`)).paragraphs).toEqual(zh)
    expect((await html(`<article>${paragraphs(zh)}<p <p <<< \u0000`)).paragraphs.slice(0, zh.length)).toEqual(zh)
  })
})

it('no host stands twice in the table of known pages, and each selector is of a form that is known', async () => {
  expect(new Set(knownPages.map((row) => row.host)).size).toBe(knownPages.length)
  const { matchesSelector } = await import('../../../../src/intake/read/html/css-selector.ts')
  const element = { tagName: 'div', attrs: [], nodeName: 'div', childNodes: [] } as never
  for (const row of knownPages)
    for (const selector of [...row.body, ...row.title, ...row.date, ...row.drop])
      expect(matchesSelector(element, selector)).toBe(false)
})
