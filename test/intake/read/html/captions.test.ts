/** Words under photographs are told as outside the text; what merely stands beside a picture is text. */
import { describe, expect, it } from 'vitest'
import { captionForms } from '../../../../src/intake/read/html/find-captions.ts'
import { page, readString, zh } from '../../samples.ts'

const p = (lines: readonly string[]): string => lines.map((line) => `<p>　　${line}</p>`).join('\n')
const img = '<img src="photo.jpg" width=500>'
/** The statement with something set between its paragraphs, in the layout of a special page of a television. */
const withBlock = (block: string): string =>
  page(
    `<table width=760><tr><td class=nav><a href=/>首页</a> <a href=/news>新闻</a></td></tr><tr><td><div class=content><h1>${zh[0]}</h1>${p(zh.slice(1, 4))}${block}${p(zh.slice(4))}</div></td></tr></table>`,
  )
const read = async (block: string) => {
  const { text, leftOut } = await readString(withBlock(block), { name: 'page.html' })
  return { text, outside: leftOut.find((entry) => entry.what === 'outside')?.text ?? '' }
}

describe('a caption is no part of the text, and is told', () => {
  it.each(captionForms.map(([, example]) => example))('%s', async (caption) => {
    const { text, outside } = await read(`<p align=center>${img}</p><p align=center>${caption}</p>`)
    expect(text).not.toContain(caption)
    expect(outside).toContain(caption)
    // Each example is held by its own row alone.
    expect(captionForms.filter(([form]) => form.test(caption))).toHaveLength(1)
  })

  const words = '图为两国外长会见记者。（湖国通讯社记者 某某摄）'
  it.each([
    ['in the paragraph of the picture', `<p align=center>${img}<br>${words}</p>`],
    [
      'behind a picture that is a link',
      `<center><a href=big.jpg>${img}</a></center>\n<center><font size=2>${words}</font></center>`,
    ],
    ['in a table of its own', `<table align=center><tr><td>${img}</td></tr><tr><td>${words}</td></tr></table>`],
    ['in a box that the text runs around', `<div style="float:right">${img}<div>${words}</div></div>`],
  ])('%s', async (_, block) => {
    const { text, outside } = await read(block)
    expect([text.includes('图为'), outside.includes(words)]).toEqual([false, true])
    expect(text).toContain(zh[5])
  })

  it('set with its picture in a table between paragraphs, it need not say so', async () => {
    const { text, outside } = await read(
      `<table><tr><td>${img}</td></tr><tr><td>两国元首在签字仪式上握手</td></tr></table>`,
    )
    expect([text.includes('签字仪式上'), outside.includes('两国元首在签字仪式上握手')]).toEqual([false, true])
  })
})

describe('what stands beside a picture and says nothing of it is text', () => {
  it.each([
    [
      'a short paragraph behind a picture',
      `<p>${img}</p><p>双方商定明年举行下次会晤。</p>`,
      '双方商定明年举行下次会晤',
    ],
    [
      'a sentence in a table with a picture',
      `<table><tr><td>${img}<td>双方商定明年举行下次会晤。</table>`,
      '双方商定明年举行下次会晤',
    ],
    ['a heading with an emblem', `<div>${img}<h3>第二部分（图）</h3></div>`, '第二部分'],
    ['a paragraph that speaks of photographs', '<p>双方同意互换航道资料图</p>', '双方同意互换航道资料图'],
  ])('%s', async (_, block, kept) => {
    expect((await read(block)).text).toContain(kept)
  })

  it('a title under an emblem at the head of a page', async () => {
    const { text } = await readString(
      page(`<table><tr><td>${img}<tr><td>${zh[0]}</table><div>${p(zh.slice(1))}</div>`),
      { name: 'page.html' },
    )
    expect(text.startsWith(zh[0]!)).toBe(true)
  })

  it('a page of ten thousand pictures is read in one go', async () => {
    const many = `<p>${img}</p><p>图为会谈</p>`.repeat(5000)
    const { text } = await readString(withBlock(many), { name: 'page.html' })
    expect(text).not.toContain('图为')
    expect(text).toContain(zh[5])
  })
})
