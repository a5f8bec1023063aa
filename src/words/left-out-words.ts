/**
 * What a file holds and its text leaves out, told: by `compare`, `fetch` and `add` in the same words.
 *
 *     2019 略去：注释 3 处、批注 1 处
 *     2019: left out 3 notes, 1 comment
 */
import type { LeftOut } from '../model/document.ts'
import type { Ui } from '../model/ui.ts'
import { type Entry, type Label, phrase, say } from './say.ts'

type What = LeftOut['what']

/** One stretch of each kind. */
export const leftOutNames: Readonly<Record<What, Label>> = {
  footnote: { zh: '注释', en: 'note' },
  comment: { zh: '批注', en: 'comment' },
  header: { zh: '页眉页脚', en: 'header or footer' },
  hidden: { zh: '隐藏文字', en: 'hidden words' },
  struck: { zh: '划去文字', en: 'struck-out words' },
  outside: { zh: '正文以外', en: 'outside the text' },
}

const NONE = { footnote: 0, comment: 0, header: 0, hidden: 0, struck: 0, outside: 0 }

/** Several stretches. */
export const leftOutKinds: Readonly<Record<What, Label>> = {
  ...leftOutNames,
  footnote: { zh: '注释', en: 'notes' },
  comment: { zh: '批注', en: 'comments' },
  header: { zh: '页眉页脚', en: 'headers and footers' },
}

export const leftOutWords = {
  /** Kinds in this order, those without a stretch passed over. */
  counted: phrase(NONE, {
    zh: (v, t) =>
      t.list(KINDS.filter((what) => v[what] > 0).map((what) => `${leftOutNames[what].zh} ${v[what]} 处`)) || '无',
    en: (v, t) =>
      t.list(KINDS.filter((what) => v[what] > 0).map((what) => t.count(v[what], COUNTED[what]))) || 'nothing',
  }),
  told: { zh: '{short} 略去：{what}', en: '{short}: left out {what}' },
  recorded: { zh: '略去（记入档案）：{what}', en: 'left out (kept in the record): {what}' },
  more: phrase(
    { n: 2 },
    {
      zh: ({ n }) => `……另有 ${n} 处，见 JSON`,
      en: ({ n }, t) => `… and ${t.count(n, { one: 'more', other: 'more' })}, all of them in the JSON`,
    },
  ),
  moreRecorded: phrase(
    { n: 2 },
    { zh: ({ n }) => `……另有 ${n} 处`, en: ({ n }, t) => `… and ${t.count(n, { one: 'more', other: 'more' })}` },
  ),
  /** Of one kind. `sure`: the text that lacks them would tell them. */
  compared: phrase(
    {
      what: { zh: '注释', en: 'notes' } as Label,
      kept: 5,
      moved: 0,
      revised: 1,
      added: 1,
      addedSure: true,
      dropped: 1,
      droppedSure: true,
      elsewhere: 0,
      a: '2019',
      b: '2024',
      versions: false,
    },
    {
      zh: (v, t) => {
        const lone = (n: number, word: string, has: string, sure: boolean): string =>
          n === 0
            ? ''
            : v.versions && sure
              ? `${word} ${n} 处`
              : `仅 ${has} 有 ${n} 处${sure ? '' : t.aside('依据有限')}`
        const parts = t.parts([
          v.revised > 0 ? `改动 ${v.revised} 处` : '',
          lone(v.added, '新增', v.b, v.addedSure),
          lone(v.dropped, '删去', v.a, v.droppedSure),
          v.elsewhere > 0 ? `另见于他处 ${v.elsewhere} 处` : '',
          v.moved > 0 ? `移至另一条款 ${v.moved} 处` : '',
          v.kept > 0 ? `相同 ${v.kept} 处` : '',
        ])
        return t.named(v.what.zh, parts)
      },
      en: (v, t) => {
        const lone = (n: number, word: string, has: string, sure: boolean): string =>
          n === 0
            ? ''
            : v.versions && sure
              ? `${n} ${word}`
              : `${n} only in ${has}${sure ? '' : t.aside('limited evidence')}`
        const parts = t.parts([
          v.revised > 0 ? `${v.revised} revised` : '',
          lone(v.added, 'added', v.b, v.addedSure),
          lone(v.dropped, 'deleted', v.a, v.droppedSure),
          v.elsewhere > 0 ? `${v.elsewhere} elsewhere in the other file` : '',
          v.moved > 0 ? `${v.moved} at another clause` : '',
          v.kept > 0 ? `${v.kept} the same` : '',
        ])
        return t.named(v.what.en, parts)
      },
    },
  ),
  beside: { zh: '与 {short} 的略去文字相比：{what}', en: 'Words left out, beside {short}: {what}' },
  /** Over the words themselves. */
  differ: phrase(
    { a: '2019', b: '2024' },
    {
      zh: ({ a, b }) => `${a} 与 ${b} 略去的文字之异`,
      en: ({ a, b }) => `Words left out of ${a} and of ${b} that differ`,
    },
  ),
  all: { zh: '{short} 略去的文字', en: 'Words left out of {short}' },
  place: phrase(
    { what: { zh: '注释', en: 'note' } as Label, at: 3 },
    {
      zh: ({ what, at }, t) => what.zh + t.aside(at > 0 ? `第 ${at} 段` : ''),
      en: ({ what, at }, t) => what.en + t.aside(at > 0 ? `paragraph ${at}` : ''),
    },
  ),
  revised: { zh: '改动', en: 'revised' },
  moved: { zh: '移至另一条款', en: 'at another clause' },
  onlyIn: { zh: '仅 {short} 有', en: 'only in {short}' },
  /** `word`: revised, or only in one of the two. */
  change: phrase(
    { what: { zh: '注释', en: 'note' } as Label, word: '改动', sure: true },
    {
      zh: ({ what, word, sure }, t) => t.named(what.zh, word) + (sure ? '' : t.aside('依据有限')),
      en: ({ what, word, sure }, t) => t.named(what.en, word) + (sure ? '' : t.aside('limited evidence')),
    },
  ),
  heading: { zh: '略去的文字', en: 'Words left out' },
} as const satisfies Record<string, Entry>

const KINDS = Object.keys(NONE) as readonly What[]

const COUNTED: Readonly<Record<What, { readonly one: string; readonly other: string }>> = {
  footnote: { one: 'note', other: 'notes' },
  comment: { one: 'comment', other: 'comments' },
  header: { one: 'header or footer', other: 'headers or footers' },
  hidden: { one: 'hidden stretch', other: 'hidden stretches' },
  struck: { one: 'struck-out stretch', other: 'struck-out stretches' },
  outside: { one: 'stretch outside the text', other: 'stretches outside the text' },
}

/** `3 notes, 1 comment`; empty where nothing was left out. */
export function countLeftOut(leftOut: readonly LeftOut[], ui: Ui): string {
  if (leftOut.length === 0) return ''
  const counts = { ...NONE }
  for (const { what, count } of leftOut) counts[what] += count
  return say(ui, leftOutWords.counted, counts)
}
