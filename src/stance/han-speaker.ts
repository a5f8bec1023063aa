/**
 * Who a Chinese sentence makes speak: the words at the head of one of its parts.
 *
 *     双方 缔约双方 中俄双方       sides        岚方 俄方 甲方 任何一方       side
 *     两国元首 韦林总统             leaders      各国 国际社会 成员国          states
 *
 * 地方, 官方, 冲突双方 are none of the sides; 双方边防部门 is not both sides: its verb does not follow.
 */
import type { SpeakerKind } from '../model/stance.ts'
import { matchAt, type Named } from './found.ts'
import { HAN_DEEDS, HAN_VERBS } from './zh-rows.ts'

/** Characters before 方 that name no side of the text. */
const NO_SIDE = '双各对地官军警西东北南后前远大单多一三四平立处配厂校此何八我敌己彼'

interface Form {
  readonly pattern: RegExp
  readonly kind: SpeakerKind
  /** Null: the words as they stand. */
  readonly key: string | null
}

/** In the order in which they are tried. */
const FORMS: readonly Form[] = [
  {
    pattern:
      /(?:双方|两国|[三四五六]国|成员国|与会|缔约国)(?:国家|政府)?(?:元首|首脑|总统|总理|领导人|外长|外交部长|主席)/y,
    kind: 'leaders',
    key: null,
  },
  { pattern: /元首们/y, kind: 'leaders', key: '两国元首' },
  { pattern: /(?:缔约|签约)?双方|两国/y, kind: 'sides', key: '双方' },
  { pattern: /我们/y, kind: 'sides', key: '我们' },
  { pattern: /缔约任何一方|任何一方|任一方|缔约一方|另一方|每一方/y, kind: 'side', key: null },
  {
    pattern:
      /(?:广大)?发展中国家|(?:有关|与会|冲突|其他|缔约|签约)?各方|(?:与会|世界|有关|沿岸|域外|域内|地区|各|所有|任何|一切|全体|其他|签署)*(?:各国|国家|缔约国|成员国|沿岸国|签署国|当事国|与会国|沿岸国家)|国际社会/y,
    kind: 'states',
    key: null,
  },
]

const SIDE = new RegExp(`[\\u4e00-\\u9fff](?<![${NO_SIDE}])方`, 'y')
const PERSON = /[\u4e00-\u9fff·]{2,8}?(?:总统|主席|总理|首相|国王|女王|外长|秘书长)/y
/** What a name of a person has not inside it. */
const NO_NAME = /[的和与在对就将应由向为国各双方同了]/

/** 湖区各国; 支持各国, 同各国 are none. */
const OF_PLACE = /[\u4e00-\u9fff]{2}(?:各国|国家)/y
const NO_PLACE = new RegExp(
  `[和与在对就将应由向为同以使令让请把被给]|${HAN_VERBS.map((row) => row.key).join('|')}|国家国家`,
)

/** Letters by which a side is known: 岚 of 岚多尔. */
const initialsOf = (names: ReadonlySet<string>): string => [...names].map((name) => name[0]).join('')

export function hanSpeakerAt(text: string, at: number, names: ReadonlySet<string>): Named | null {
  const one = oneAt(text, at, names)
  if (!one || one.kind === 'sides') return one
  // 中方和俄方: together.
  const joint = matchAt(/[和与同]/y, text, one.to)
  if (joint === null || one.kind === 'states') return one
  const other = oneAt(text, one.to + 1, names)
  if (other === null || other.kind !== one.kind) return one
  return {
    kind: one.kind === 'leaders' ? 'leaders' : 'sides',
    key: one.kind === 'side' ? '双方' : `${one.key}${joint}${other.key}`,
    from: at,
    to: other.to,
  }
}

function oneAt(text: string, at: number, names: ReadonlySet<string>): Named | null {
  // 岚托双方, 岚托两国
  const pair = matchAt(/[\u4e00-\u9fff]{2}(?:双方|两国)/y, text, at)
  if (pair !== null && !pair.startsWith('缔约') && !pair.startsWith('签约')) {
    const initials = `${initialsOf(names)}中俄`
    if (!initials.includes(pair[0]!) || !initials.includes(pair[1]!)) return null
    const who = matchAt(/元首|首脑|总统|总理|领导人|外长|外交部长|主席/y, text, at + pair.length)
    if (who !== null) return { kind: 'leaders', key: `两国${who}`, from: at, to: at + pair.length + who.length }
    return { kind: 'sides', key: '双方', from: at, to: at + pair.length }
  }
  for (const { pattern, kind, key } of FORMS) {
    const said = matchAt(pattern, text, at)
    if (said !== null)
      return { kind, key: key ?? said.replace(/^缔约(?=任何一方)|^广大/, ''), from: at, to: at + said.length }
  }
  const place = matchAt(OF_PLACE, text, at)
  if (place !== null && !NO_PLACE.test(place) && !HAN_DEEDS.has(place.slice(0, 2)))
    return { kind: 'states', key: place, from: at, to: at + place.length }
  const side = matchAt(SIDE, text, at)
  const who = side === null ? null : matchAt(/领导人|代表(?!团)|外长|总统|总理|元首|主席/y, text, at + side.length)
  if (side !== null && who !== null)
    return { kind: 'leaders', key: side + who, from: at, to: at + side.length + who.length }
  if (side !== null) return { kind: 'side', key: side, from: at, to: at + side.length }
  for (const name of names) {
    if (!text.startsWith(name, at)) continue
    const title = matchAt(PERSON, text, at)
    if (title !== null && !NO_NAME.test(title)) continue
    const whose = matchAt(/方面|政府(?![\u4e00-\u9fff]{0,4}部门)/y, text, at + name.length) ?? ''
    return { kind: 'others', key: name, from: at, to: at + name.length + whose.length }
  }
  const person = matchAt(PERSON, text, at)
  if (person !== null && !NO_NAME.test(person))
    return { kind: 'leaders', key: person, from: at, to: at + person.length }
  return null
}
