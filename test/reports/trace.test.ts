import { beforeAll, describe, expect, it } from 'vitest'
import { traceToCsv, traceToMd } from '../../reports/index.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import type { Corpus } from '../../src/model/index.ts'
import { traceCorpus } from '../../src/trace.ts'
import { buildTraceView } from '../../src/view/build-trace-view.ts'
import { goodRecord, temporaryCorpus } from '../corpus/temporary-corpus.ts'
import { tracedCorpus } from '../traced-corpus.ts'

let corpus: Corpus
beforeAll(async () => {
  corpus = await loadCorpus(tracedCorpus())
})

describe('csv', () => {
  it('a row a place, one for a text without, one for a document without text; a summary in its own column', async () => {
    const csv = await traceToCsv(await traceCorpus(corpus, { words: '海洋伙伴关系', near: true }))
    const [head = '', ...rows] = csv.replace('\ufeff', '').split('\r\n').slice(0, -1)
    const names = head.split(',')
    const said = rows.map((row) => {
      const cells = row.split(',')
      return ['siglum', 'outcome', 'form', 'counted', 'clause', 'before', 'words', 'summary', 'near_share']
        .map((name) => cells[names.indexOf(name)] ?? '')
        .join('|')
    })
    expect(said).toEqual([
      '2008·zh|in-summary|exact|false|p1|||海洋：谈到建立海洋伙伴关系的设想。|',
      '2010·zh|not-in-summary|||||||',
      '2012·zh|not-in-excerpts|||||||',
      '2014·zh|found|exact|true|2.1|双方建立|海洋伙伴关系||',
      '2014·zh|found|exact|true|2.2|伴关系，其中|海洋夥伴關係||',
      '2016·zh|found|exact|true|1.1|双方遵循2011年2月3日签署的《岚托关于|海洋伙伴关系||',
      '2016·zh|found|near|false|2.1|双方发展|海上伙伴关系||0.833',
      '2016·ru|other-language|||||||',
      '2016·en|other-language|||||||',
      '|no-text|||||||',
    ])
  })
})

describe('md', () => {
  it('lists places, and says what a summary is', async () => {
    const traced = await traceCorpus(corpus, { words: '海洋伙伴关系' })
    const md = await traceToMd(buildTraceView(traced, { ui: 'zh' }))
    expect(md).toContain('- <code>2014-2.1</code> 双方建立<b>海洋伙伴关系</b>，')
    expect(md).toMatch(/- <code>2008-p1<\/code> <i>提要，非原文，请勿引用<\/i> 海洋：/u)
    expect(md).toContain('<b>2012·zh</b> 节录（卡斯廷晨报）；新闻媒体文本：节录未见')
  })

  it('markup in a text is shown, not obeyed', async () => {
    const hostile = await loadCorpus(
      temporaryCorpus({
        '2019-06-20-note': { 'document.yaml': goodRecord, 'zh.full.txt': '一、双方<img src=x> [合作](a) =1|2。\n' },
      }),
    )
    const traced = await traceCorpus(hostile, { words: '合作' })
    const md = await traceToMd(buildTraceView(traced, { ui: 'zh' }))
    expect(md).toContain('\\<img src=x\\> \\[<b>合作</b>\\](a)')
    const csv = await traceToCsv(await traceCorpus(hostile, { words: '=1|2' + '合' }))
    expect(csv).toContain('absent')
  })
})
