/** That another speaks, or speaks more or less strongly, or under another modal. Values are quoted already. */
import { type Entry, phrase } from './say.ts'

const values = { was: '“双方”', now: '“岚方”', where: null as string | null }

export const stanceWords = {
  speaker: phrase(
    { ...values, kept: true },
    {
      zh: ({ was, now, where, kept }, t) =>
        `${kept ? '※ ' : ''}说话者变为${now}${t.aside(t.parts([`原为${was}`, where ?? '']))}${kept ? '，其余字句相同' : ''}`,
      en: ({ was, now, where, kept }, t) =>
        `${kept ? '※ ' : ''}now said by ${now}, before by ${was}${where === null ? '' : t.aside(where)}${kept ? '; the rest is the same' : ''}`,
    },
  ),
  verb: phrase(values, {
    zh: ({ was, now, where }, t) => `动词由${was}变为${now}${where === null ? '' : t.aside(where)}`,
    en: ({ was, now, where }, t) => `verb: ${was} becomes ${now}${where === null ? '' : t.aside(where)}`,
  }),
  stronger: phrase(values, {
    zh: ({ was, now, where }, t) => `语气加强：由${was}到${now}${where === null ? '' : t.aside(where)}`,
    en: ({ was, now, where }, t) => `stronger: from ${was} to ${now}${where === null ? '' : t.aside(where)}`,
  }),
  weaker: phrase(values, {
    zh: ({ was, now, where }, t) => `语气减弱：由${was}到${now}${where === null ? '' : t.aside(where)}`,
    en: ({ was, now, where }, t) => `weaker: from ${was} to ${now}${where === null ? '' : t.aside(where)}`,
  }),
  /** A word of strength for another: which is stronger is not said. */
  strength: phrase(values, {
    zh: ({ was, now, where }, t) => `语气用词由${was}变为${now}${where === null ? '' : t.aside(where)}`,
    en: ({ was, now, where }, t) => `strength: ${was} becomes ${now}${where === null ? '' : t.aside(where)}`,
  }),
  modal: phrase(
    { was: '“将”' as string | null, now: '“愿”' as string | null, where: null as string | null },
    {
      zh: ({ was, now, where }, t) => {
        const aside = where === null ? '' : t.aside(where)
        if (was === null) return `情态词多${now}${aside}`
        return now === null ? `情态词少${was}${aside}` : `情态词由${was}变为${now}${aside}`
      },
      en: ({ was, now, where }, t) => {
        const aside = where === null ? '' : t.aside(where)
        if (was === null) return `modal: with ${now}${aside}`
        return now === null ? `modal: without ${was}${aside}` : `modal: ${was} becomes ${now}${aside}`
      },
    },
  ),
  /** The earlier words stand in another clause than the counterpart. */
  stood: { zh: '见 {where}', en: 'at {where}' },
  /** The words stand in the sentence that introduces the list. */
  introduced: { zh: '见引语 {where}', en: 'in the introduction, {where}' },
  limited: { zh: '依据有限', en: 'limited evidence' },
  /** A count and a filter: clauses in which the one or the other changed. */
  count: { zh: '说话者或语气有变', en: 'speaker or strength changed' },
} as const satisfies Record<string, Entry>
