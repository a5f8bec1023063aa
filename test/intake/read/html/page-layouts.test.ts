import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../../src/intake/read/html/read-html.ts'
import { furnitureWords, LAYOUTS, layoutPage, SURROUNDINGS, treaty } from './page-layouts.ts'

const bare = (words: string): string => words.replace(/\s/g, '')

describe('every article of a text, and nothing around it, however the page is laid out', () => {
  it.each(Object.keys(LAYOUTS))('%s', async (layout) => {
    for (const surroundings of Object.keys(SURROUNDINGS))
      for (const lang of ['zh', 'ru', 'en'] as const)
        for (const length of ['long', 'short'] as const)
          for (const count of length === 'long' ? [25] : [25, 4]) {
            const given = treaty(lang, length, count)
            const { paragraphs, leftOut, notes } = await readHtml(layoutPage(given, layout, surroundings))
            const text = bare(paragraphs.join(''))
            const wanted = [
              given.title,
              given.preamble,
              ...given.articles.map((article) => article.join('')),
              given.closing,
            ]
            const where = `${surroundings}, ${lang}, ${length}, ${count}`
            expect([where, wanted.filter((words) => !text.includes(bare(words)))]).toEqual([where, []])
            expect([where, furnitureWords(lang).filter((words) => text.includes(bare(words)))]).toEqual([where, []])
            expect(notes.map(({ code }) => code)).not.toContain('body-open')
            // Chapters have their numbers; all else is the text, once.
            expect(text.length).toBeLessThanOrEqual(bare(wanted.join('')).length + 9)
            const outside = leftOut.find(({ what }) => what === 'outside')?.text ?? ''
            if (surroundings.includes('comments')) expect(outside).toContain(furnitureWords(lang).at(-2))
          }
  })
})
