/**
 * Who a Russian sentence makes speak, where a subject may stand; in nominative.
 *
 *     Стороны, Обе Стороны             sides       Торенская Сторона, ни одна из Сторон      side
 *     Главы двух государств             leaders     все государства, каждое государство       states
 *
 * In any other case, or as стороны конфликта, they speak for nobody.
 */
import type { Named } from './found.ts'
import { type Token, wordAcross } from './words-of.ts'

export interface RussianSpeaker {
  readonly speaker: Named
  readonly next: number
  readonly plural: boolean
}

const TWO = new Set(['обе', 'две', 'два'])
/** Who take part in something: the word for it follows in the genitive. */
const GENITIVE = /(?:[аяыи]|ов|ев|ей|ий|их|ых)$/
const SOME = new Set(['каждая', 'любая'])
const STATES: Readonly<Record<string, readonly string[]>> = {
  все: ['государства', 'страны'],
  каждое: ['государство'],
  любое: ['государство'],
  никакое: ['государство'],
  другие: ['государства', 'страны'],
  соседние: ['государства', 'страны'],
  многие: ['государства', 'страны'],
  прибрежные: ['государства', 'страны'],
}

export function russianSpeakerAt(
  tokens: readonly Token[],
  start: number,
  names: ReadonlySet<string>,
): RussianSpeaker | null {
  const word = (i: number): string => tokens[i]?.word ?? ''
  const made = (kind: Named['kind'], key: string, last: number, plural: boolean): RussianSpeaker => ({
    speaker: { kind, ...wordAcross(tokens, start, last, key) },
    next: last + 1,
    plural,
  })
  let i = start
  while (['обе', 'высокие', 'договаривающиеся', 'все'].includes(word(i))) i++
  if (word(i) === 'стороны' && (tokens[i]!.capital || i > start || start === 0))
    return made('sides', 'стороны', i, true)
  if (
    (TWO.has(word(start)) || word(start) === 'оба') &&
    ['страны', 'государства', 'республики'].includes(word(start + 1))
  )
    return made('sides', 'стороны', start + 1, true)
  i = start
  if (SOME.has(word(i)) || (word(i) === 'ни' && word(i + 1) === 'одна')) {
    const head = word(i) === 'ни' ? 'ни одна' : word(i)
    const next = word(i) === 'ни' ? i + 2 : i + 1
    if (word(next) === 'сторона') return made('side', `${head} сторона`, next, false)
    const last = ['двух', 'договаривающихся'].includes(word(next + 1)) ? next + 2 : next + 1
    if (word(next) === 'из' && word(last) === 'сторон') return made('side', `${head} из сторон`, last, false)
    return null
  }
  if (/ая(?:ся)?$/.test(word(i)) && word(i + 1) === 'сторона') return made('side', `${word(i)} сторона`, i + 1, false)
  if (word(i) === 'главы') {
    const last = ['двух', 'обоих', 'наших'].includes(word(i + 1)) ? i + 2 : i + 1
    if (word(last) === 'государств' || word(last) === 'правительств')
      return made('leaders', `главы ${word(last)}`, last, true)
    return null
  }
  if (['президенты', 'лидеры', 'премьеры'].includes(word(i))) {
    const last = word(i + 1) === 'двух' && ['стран', 'государств'].includes(word(i + 2)) ? i + 2 : i
    return made('leaders', word(i), last, true)
  }
  if (['президент', 'премьер-министр', 'председатель'].includes(word(i)) && tokens[i]!.capital) {
    let last = i
    while (tokens[last + 1]?.capital || (word(last + 1) === '.' && tokens[last + 2]?.capital)) last++
    return last > i ? made('leaders', `${word(i)} ${word(last)}`, last, false) : null
  }
  if (word(i) === 'министры') {
    const last = word(i + 1) === 'иностранных' && word(i + 2) === 'дел' ? i + 2 : i
    return made('leaders', last > i ? 'министры иностранных дел' : 'министры', last, true)
  }
  // участники встречи, государства региона
  if (word(i) === 'участники' || word(i) === 'государства' || word(i) === 'страны') {
    const of = tokens[i + 1]
    const whose = of && !of.capital && of.word.length > 3 && GENITIVE.test(of.word) && !/(?:ют|ят|ли)$/.test(of.word)
    if (!whose) return word(i) === 'участники' ? null : made('states', word(i), i, true)
    return made(word(i) === 'участники' ? 'others' : 'states', `${word(i)} ${of.word}`, i + 1, true)
  }
  if (STATES[word(i)]?.includes(word(i + 1)))
    return made('states', `${word(i)} ${word(i + 1)}`, i + 1, word(i + 1) !== 'государство')
  if (word(i) === 'ни' && word(i + 1) === 'одно' && word(i + 2) === 'государство')
    return made('states', 'ни одно государство', i + 2, false)
  if (word(i) === 'международное' && word(i + 1) === 'сообщество')
    return made('states', 'международное сообщество', i + 1, false)
  if (!tokens[i]?.capital) return null
  for (let length = 4; length > 0; length--) {
    const key = tokens
      .slice(i, i + length)
      .map((t) => t.word)
      .join(' ')
    if (!names.has(key)) continue
    // Ландор и Торена: together.
    const other = word(i + length) === 'и' && tokens[i + length + 1]?.capital ? word(i + length + 1) : ''
    if (names.has(other)) return made('sides', `${key} и ${other}`, i + length + 1, true)
    return made('others', key, i + length - 1, false)
  }
  return null
}
