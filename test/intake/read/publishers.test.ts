/**
 * A page of each publisher that the records name, in the structure in which such pages stand, around an invented
 * statement: what comes out is the statement alone, dated, and what was cut is told.
 */
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../../src/clauses/segment-text.ts'
import type { ForeignText } from '../../../src/intake/foreign-text.ts'
import { verifyText } from '../../../src/intake/understand/verify-text.ts'
import type { Document, Lang } from '../../../src/model/index.ts'
import { en, page, readString, ru, zh } from '../samples.ts'

const p = (lines: readonly string[]): string => lines.map((line) => `<p>　　${line}</p>`).join('\n')
const br = (lines: readonly string[]): string => lines.map((line) => `　　${line}`).join('<br>\n')
/** The same words as a gate's table rewrites them, for the characters of the sample. */
const TABLE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'岚嵐多多尔爾关關于於强強与與渔漁业業联聯声聲应應总總统統国國进進访訪问問双雙顾顧签簽条條约約明明发發展展两兩针針对對响響会會并並长長扩擴规規应應达達到到责責门門订訂计計划劃议議审審议議养護护護采採殖殖网網渔漁获獲数數据據换換于於设設边邊调調张張协協场場维維护護际際单單过過争爭决決种種权權写寫',
  ]
    .join('')
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
)
const gate = (lines: readonly string[]): string[] => lines.map((line) => [...line].map((c) => TABLE[c] ?? c).join(''))

interface Publisher {
  readonly name: string
  readonly url: string
  readonly html: string
  readonly lang: Lang
  /** The paragraphs that must come out. */
  readonly lines: readonly string[]
  readonly published?: string
  /** Words that must be told as left out. */
  readonly cut?: readonly string[]
  readonly codes?: readonly string[]
  /** What the page alone does not prove. */
  readonly failed?: readonly string[]
}

/** Without the numbers of sections, and with a letter for a figure in a day. */
const ells = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/^\d\. /, '').replace('12 May', 'l2 May'))
const undated = (lines: readonly string[]): string[] => lines.filter((_, i) => i !== 1)

const publishers: readonly Publisher[] = [
  {
    name: '外交部: a language bar and the hour before the title, the day in brackets under it',
    url: 'https://www.fmprc.gov.cn/mfa_eng/wjdt_665385/2649_665393/t15793.shtml',
    html: page(
      `<div id="menu"><a href="/">Home</a> &gt; <a href="/x">Chinese Diplomacy</a></div><table><tr><td>عربي Español Русский Français 简体中文</td></tr><tr><td>2019-06-24 17:13</td></tr><tr><td><div id="News_Body_Txt_A"><p align=center><b>${en[0]}</b></p><p>(${en[1]})</p>${p(en.slice(2))}</div></td></tr></table>`,
      `<title>${en[0]}</title>`,
    ),
    lang: 'en',
    lines: [en[0]!, `(${en[1]})`, ...en.slice(2)],
  },
  {
    name: '外交部, new English pages: the ministry’s name and “Updated”',
    url: 'https://www.mfa.gov.cn/eng/zy/jj/x/201906/t20190621_1.html',
    html: page(
      `<div class="head">Ministry of Foreign Affairs<br>The People’s Republic of China</div><div class="main"><h1>${en[0]}</h1><p>Updated: June 21, 2019 09:05</p><div class="content"><p>Ministry of Foreign Affairs</p>${p(en.slice(1))}</div></div>`,
    ),
    lang: 'en',
    lines: en,
    cut: ['Ministry of Foreign Affairs'],
  },
  {
    name: '外交部, an old page: the letter l for the figure 1, Roman numbers of sections lost',
    url: 'https://www.mfa.gov.cn/ce/cexx//eng/t1.htm',
    html: page(
      `<h1>${en[0]}</h1><div class="content"><p>20 June 2019</p>${p(ells(en.slice(2)))}<p>Done after the talks of l6 June and the 2lst of May 2019.</p></div>`,
    ),
    lang: 'en',
    lines: [en[0]!, '20 June 2019', ...ells(en.slice(2)), 'Done after the talks of l6 June and the 2lst of May 2019.'],
    codes: ['ocr-ell'],
  },
  {
    name: '中国政府网: a sentence of news, a bar of sizes, then the title on its line',
    url: 'http://www.gov.cn/xinwen/2019-06/20/content_5128890.htm',
    html: page(
      `<div>当前位置：首页&gt;&gt; 新闻</div><h1>两国发表联合声明（全文）</h1><div>2019-06-20 21:12 来源: 新华社</div><div>字号:默认 超大 | 打印</div><div class="pages_content"><p>新华社索尔明6月20日电　20日，两国元首签署《岚多尔共和国和托雷纳联邦关于加强港口与渔业合作的联合声明》。全文如下：</p>${p(zh)}</div>`,
    ),
    lang: 'zh',
    lines: zh,
    published: '2019-06-20',
  },
  {
    name: '中国政府网 through its big5 gate',
    url: 'http://big5.www.gov.cn/gate/big5/www.gov.cn/jrzg/2019-06/20/content_990205.htm',
    html: page(
      `<div>當前位置: 首頁&gt;&gt; 今日</div><div>中央政府門戶網站 www.gov.cn 2019年06月20日 來源:新華社</div><table><tr><td>${br(gate(zh))}</td></tr></table>`,
    ),
    lang: 'zh',
    lines: gate(zh),
    published: '2019-06-20',
    codes: ['traditional-script'],
  },
  {
    name: '新华社 by a portal: the dateline runs into the title',
    url: 'http://news.china.com/zw/news/13000776/20190620/32500520.html',
    html: page(
      `<h1>两国联合声明(全文)</h1><div class="info">2019-06-20 22:21:54 新华社 参与评论()人</div><div id="chan_newsDetail"><p>新华社索尔明6月20日电${zh[0]}</p>${p(zh.slice(1))}</div>`,
    ),
    lang: 'zh',
    lines: zh,
    published: '2019-06-20',
  },
  {
    name: '新浪: address, day and hour run together',
    url: 'http://news.sina.com.cn/c/2019-06-20/232715606235.shtml',
    html: page(
      `<h1>两国联合声明</h1><div>http://www.sina.com.cn 2019年06月20日23:27 新华网</div><div id="artibody">${p([`新华社索尔明6月20日电 ${zh[0]}`, ...zh.slice(1)])}</div>`,
    ),
    lang: 'zh',
    lines: zh,
    published: '2019-06-20',
  },
  {
    name: '央视, a special page: the title in a cell of its own with a bar behind it, a day without its year, the text in another table',
    url: 'http://www.cctv.cn/special/903/6/70599.html',
    html: page(
      `<table><tr><td>|</td></tr></table><table><tr><td>《${zh[0]}》(2019年6月) |</td></tr><tr><td>|</td><td>06月20日 21:30</td></tr></table><table><tr><td><img src="a.jpg"></td></tr><tr><td>|</td></tr><tr><td>${p(zh.slice(1))}</td></tr></table>`,
      '<title>CCTV.com</title>',
    ),
    lang: 'zh',
    lines: [`《${zh[0]}》(2019年6月)`, ...zh.slice(1)],
    cut: ['06月20日 21:30'],
  },
  {
    name: '央视, a special page: tables in the cells of a table, a bar in a cell of its own on either side of the title',
    url: 'http://www.cctv.cn/special/903/6/70598.html',
    html: page(
      `<table><tr><td><table><tr><td>|</td><td><b>${zh[0]}</b></td><td>｜</td></tr></table></td></tr><tr><td><table><tr><td>|</td><td>06月20日 21:30</td></tr></table></td></tr><tr><td><table><tr><td>${br(zh.slice(1))}</td></tr></table></td></tr></table>`,
    ),
    lang: 'zh',
    lines: zh,
    cut: ['06月20日 21:30'],
  },
  {
    name: '央视, news: the day in brackets under the title',
    url: 'http://www.cctv.cn/news/china/20190620/100018.shtml',
    html: page(
      `<table><tr><td>${zh[0]}</td></tr><tr><td>央视国际 (2019年06月20日 21:11)</td></tr><tr><td>${p(zh.slice(1))}</td></tr></table>`,
    ),
    lang: 'zh',
    lines: zh,
    published: '2019-06-20',
  },
  {
    name: '中评社: a pager of many pages before the title, a dateline with a stroke',
    url: 'https://hk.crntt.com/doc/1070/7/2/1/107072177.html?coluid=202&docid=107072177',
    html: page(
      `<table><tr><td>兩國聯合聲明</td></tr><tr><td>http://www.CRNTT.com 2019-06-20 15:41:39</td></tr><tr><td>【 第1頁 <a href="107072177_2.html?coluid=202">第2頁</a> <a href="107072177_3.html?coluid=202">第3頁</a> 】</td></tr><tr><td>　　中評社索爾明6月20日電/${gate([zh[0]!])[0]}<br>${br(gate(zh.slice(1)))}</td></tr></table>`,
    ),
    lang: 'zh',
    lines: gate(zh),
    published: '2019-06-20',
    codes: ['traditional-script', 'several-pages'],
    // Its other pages are fetched by whoever has a network.
    failed: ['page-part'],
  },
  {
    name: '光明日报, the paper as printed: the day in the address',
    url: 'http://epaper.gmw.cn/gmrb/html/2019-06/21/nw.D110000gmrb_20190621_3-02.htm',
    html: page(`<h1>${zh[0]}</h1><div id="ozoom"><founder-content>${p(zh.slice(2))}</founder-content></div>`),
    lang: 'zh',
    lines: [zh[0]!, ...zh.slice(2)],
    published: '2019-06-21',
  },
  {
    name: 'Президент России, the site for weak sight: bars of settings, no title in the text',
    url: 'http://www.special.kremlin.ru/supplement/6309',
    html: page(
      `<div>Выберите шрифт Arial Times New Roman</div><div>Интервал между буквами (Кернинг): Стандартный Средний Большой</div><div>Цвета сайта: Ц Ц Ц</div><div>Обычная версия сайта</div><h1>${ru[0]}</h1><div class="read__internal_content">${p(ru.slice(1))}</div>`,
      `<title>${ru[0]} • Президент</title>`,
    ),
    lang: 'ru',
    lines: ru,
  },
  {
    name: 'President of Russia, its English site',
    url: 'http://en.special.kremlin.ru/supplement/1',
    html: page(
      `<div>Select font Arial Times New Roman</div><div>View settings</div><div>Font size A A A</div><div>Site colours: C C C</div><h1>${en[0]}</h1><div>June 20, 2019</div><div>${p(en.slice(1))}</div>`,
    ),
    lang: 'en',
    lines: en,
  },
  {
    name: 'МИД России: the hour runs into the year',
    url: 'https://www.mid.ru/ru/foreign_policy/news/1',
    html: page(
      `<h1>${ru[0]}</h1><span class="article-date">20 июня 201916:39</span><div class="article-content">${p(ru.slice(1))}</div>`,
    ),
    lang: 'ru',
    lines: ru,
  },
  {
    name: '维基文库: 编辑 after headings, what to skip to before them',
    url: 'https://zh.wikisource.org/wiki/联合声明',
    html: page(
      `<a href="#c">跳转到内容</a><div>维基文库，自由的图书馆</div><h1 id="firstHeading">${zh[0]}</h1><div class="mw-parser-output"><table class="headertemplate"><tr><td>作者：两国</td></tr></table><h2>${zh[1]}<span class="mw-editsection">[编辑]</span></h2>${p(zh.slice(2))}</div>`,
    ),
    lang: 'zh',
    lines: zh,
  },
  {
    name: '法律图书馆: signed and in force in brackets',
    url: 'http://www.law-lib.com/lawhtm/2019/77742.htm',
    html: page(
      `<center>${zh[0]}</center><center>(签订日期2019年6月20日 生效日期2019年6月20日)</center><div>${br(undated(zh).slice(1))}</div>`,
    ),
    lang: 'zh',
    lines: [zh[0]!, '(签订日期2019年6月20日 生效日期2019年6月20日)', ...undated(zh).slice(1)],
  },
  {
    name: '法搜网: numbers centred on lines of their own; the year in the title is theirs',
    url: 'http://www.fsou.com/html/text/eag/1006670/100667080.html',
    html: page(
      `<h1>${zh[0]}(2019)</h1><div>${br([zh[2]!])}${zh
        .slice(3, 6)
        .map((line) => `<center>${line[0]}</center>${br([line.slice(2)])}`)
        .join('')}<br>${br(zh.slice(6))}</div>`,
    ),
    lang: 'zh',
    lines: [zh[0]!, zh[2]!, ...zh.slice(3, 6).flatMap((line) => [line[0]!, line.slice(2)]), ...zh.slice(6)],
  },
  {
    name: '轻识: the numbers of sections are lost',
    url: 'https://qinglite.cn/doc/287066f4b577bb559',
    html: page(
      `<h1>${zh[0]}(2019年4号)</h1><article>${p([zh[2]!])}${zh
        .slice(3)
        .map((line) => `<p></p><p>${line.replace(/^[一二三四五]、/, '')}</p>`)
        .join('')}</article>`,
    ),
    lang: 'zh',
    lines: [zh[0]!, zh[2]!, ...zh.slice(3).map((line) => line.replace(/^[一二三四五]、/, ''))],
  },
  {
    name: '中国网, old English pages: a menu and “Adjust font size”',
    url: 'http://www.china.org.cn/english/2019/Jun/16144.htm',
    html: page(
      `<ul class="menu"><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul><div>Adjust font size:</div><h1>${en[0]}</h1><div>${p(en.slice(1))}</div>`,
    ),
    lang: 'en',
    lines: en,
  },
]

const record: Document = {
  id: '2019-06-20-joint-statement',
  date: '2019-06-20',
  type: 'joint-statement',
  titles: { zh: zh[0]!, ru: ru[0]!, en: en[0]! },
  aliases: [gate([zh[0]!])[0]!],
  place: {},
  parties: [],
  sources: [],
  witnesses: [],
  invented: true,
  file: 'document.yaml',
}

const verify = (foreign: ForeignText, lang: Lang) =>
  verifyText({
    foreign,
    clauses: segmentText(foreign.text, lang),
    document: record,
    documents: [record],
    lang,
    missingPages: foreign.nextPages.length,
    siblings: [],
  })

describe('pages of publishers', () => {
  it.each(publishers.map((publisher) => [publisher.name, publisher] as const))('%s', async (_, publisher) => {
    const foreign = await readString(publisher.html, {
      name: publisher.url,
      url: publisher.url,
      contentType: 'text/html',
    })
    expect(foreign.paragraphs).toEqual(publisher.lines)
    expect(foreign.lang).toBe(publisher.lang)
    if (publisher.published !== undefined) expect(foreign.published).toBe(publisher.published)
    const codes = foreign.notes.map((note) => note.code)
    expect(codes).toEqual(expect.arrayContaining([...(publisher.codes ?? [])]))
    const told = foreign.leftOut.map(({ text }) => text).join('\n')
    for (const words of publisher.cut ?? []) expect(told).toContain(words)
    expect(
      verify(foreign, publisher.lang)
        .checks.filter((check) => check.status === 'failed')
        .map((check) => check.note.code),
    ).toEqual(publisher.failed ?? [])
  })

  it('numbers that a copy lost are never told as whole', async () => {
    const lost = publishers.find(({ url }) => url.includes('qinglite'))!
    const foreign = await readString(lost.html, { name: lost.url, url: lost.url, contentType: 'text/html' })
    const codes = verify(foreign, 'zh').checks.map((check) => check.note.code)
    expect(codes).not.toContain('sections-whole')
  })
})

describe('a statement that came as the annex of a letter', () => {
  const letter = `<html><head><title>A/74/1</title></head><body><pre>
UNITED NATIONS                                                     A

      General Assembly
                                                  Distr.
                                                  GENERAL

                                                  A/74/1
                                                  8 July 2019

                                                  ORIGINAL: ENGLISH


Seventy-fourth session
Items 12 and 64 of the preliminary list*


           Letter dated 5 July 2019 from the Permanent Representatives
           of Landor and Torrena to the United Nations addressed to
                            the Secretary-General

     We have the honour to transmit herewith the text of the Joint
Statement signed at Solmin on 20 June 2019 by the Presidents of our two
States (see annex).

     We should be grateful if you would have the text of this letter and
its annex circulated as a document of the General Assembly.

(Signed)  A. NEMO                         (Signed)  B. NIHIL
Permanent Representative                  Permanent Representative

     *    A/74/50.

                                                                    /...
A/74/1
English
Page 2


                                 ANNEX

                   [Original:  Chinese and Russian]

            Joint Statement of the Republic of Landor and the
           Federation of Torrena on Strengthening Port and
                       Fisheries Co-operation

     At the invitation of the President of the Federation of Torrena,
the President of the Republic of Landor paid a state visit. Recalling
the Treaty of Good-Neighbourliness of 12 May 1998, the two sides state
as follows:

     1.   The two sides reaffirm that they develop their relations on
the basis of mutual respect, equality and mutual benefit, and that
these relations are not directed

                                                                    /...
A/74/1
English
Page 3


against third countries.

     2.   The two sides support the expansion of port co-operation and
of the fleets that serve it, in all seasons of the year.

     3.   The two sides take common measures to conserve fish stocks and
set up a joint research station in the North Bay.

Done at Solmin on 20 June 2019, in the Chinese and Russian languages.

                                 -----
</pre></body></html>`

  it('is the statement alone, its lines joined over heads of pages; the letter is told', async () => {
    const url = 'https://www.un.org/documents/ga/docs/74/plenary/a74-1.htm'
    const foreign = await readString(letter, { name: url, url, contentType: 'text/html' })
    expect(foreign.paragraphs).toEqual(
      [
        'Joint Statement of the Republic of Landor and the Federation of Torrena on Strengthening Port and Fisheries Co-operation',
        'At the invitation of the President of the Federation of Torrena, the President of the Republic of Landor paid a state visit. Recalling the Treaty of Good-Neighbourliness of 12 May 1998, the two sides state as follows:',
        '1.   The two sides reaffirm that they develop their relations on the basis of mutual respect, equality and mutual benefit, and that these relations are not directed against third countries.',
        '2.   The two sides support the expansion of port co-operation and of the fleets that serve it, in all seasons of the year.',
        '3.   The two sides take common measures to conserve fish stocks and set up a joint research station in the North Bay.',
        'Done at Solmin on 20 June 2019, in the Chinese and Russian languages.',
      ].map((line) => line.replace(/^(\d\.) +/, '$1   ')),
    )
    expect(foreign.date).toBe('2019-06-20')
    expect(foreign.notes.map((note) => note.code)).toContain('letter-cut')
    const outside = foreign.leftOut.find(({ what }) => what === 'outside')
    expect(outside?.text).toMatch(/We have the honour to transmit herewith the text/)
    expect(foreign.leftOut.find(({ what }) => what === 'header')?.text).toMatch(/Page 2/)
  })

  const lines = [
    '二〇一九年七月五日岚多尔和托雷纳常驻联合国代表给秘书长的信',
    '谨随函转递两国元首签署的联合声明（见附件）。',
    '常驻代表 某某（签名）',
    '附件',
    '［原件：中文和俄文］',
    ...zh,
    '附件二',
    '另一份文件的文字。',
  ]

  it('in Chinese, with a second annex behind it', async () => {
    const foreign = await readString(`${lines.join('\n\n')}\n`)
    expect(foreign.paragraphs).toEqual(zh)
    expect(foreign.leftOut.find(({ what }) => what === 'outside')).toMatchObject({
      count: 7,
      at: [0, 0, 0, 0, 0, zh.length, zh.length],
    })
  })

  it('a statement with an annex of its own is no letter', async () => {
    const own = [...zh, '附件', '港口名单：甲港、乙港。']
    expect((await readString(`${own.join('\n\n')}\n`)).paragraphs).toEqual(own)
  })
})
