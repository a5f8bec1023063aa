/**
 * A statement, and a later one of the same states that amends nothing: its drafter carries formulas into other clauses,
 * condenses several into one sentence, spreads one clause over two, and puts the rest in new words.
 *
 *     const { a, b, carried } = succeed(seeded(7), 30)       carried: [{ a: [from, to], b: [from, to] }], offsets of the texts
 *
 * Words are pairs of characters drawn at random: no formula stands anywhere by chance, and what is common without
 * being carried is the genre's own (openings, names, dates).
 */
const STOCK =
  '山川湖海灯塔桥梁渡船渔网谷仓麦田羊群牧草冰雪候鸟鲟鱼水獭药材陶器织锦琴弦钟楼书院学童匠人医馆驿站古道石窟纸坊盐井茶园果林蜂箱磨坊风帆锚地潮汐沙洲礁石苔原松林鹿角雁阵银矿铜器瓷窑染坊丝绸棉布竹简墨砚碑刻壁画绘本歌谣舞步节庆灯会市集'
const OPENINGS = ['双方指出，', '双方一致认为，', '双方重申，', '两国元首强调，', '双方同意，', '双方注意到，']
const JOINS = ['应当', '不得', '继续', '共同', '优先', '逐步', '一律', '按时']
const NAMES = ['岚多尔共和国', '托雷纳联邦']

/** Chances of a formula of the earlier text to be carried, and of a carried one to be changed in a word. */
const CARRIED = 0.6
const CHANGED = 0.3

const pick = (draw, list) => list[Math.floor(draw() * list.length)]
const word = (draw) => pick(draw, STOCK) + pick(draw, STOCK)

/** Some 12 to 18 characters that no other clause has. */
function formula(draw) {
  const words = Array.from({ length: 4 + Math.floor(draw() * 3) }, () => word(draw))
  words.splice(2, 0, pick(draw, JOINS))
  return words.join('')
}

/** The formula with another word inside. */
const changed = (draw, text) => `${text.slice(0, 6)}${word(draw)}${text.slice(8)}`

export function succeed(draw, clauses) {
  const title = `${NAMES.join('和')}联合声明`
  const date = () =>
    `${2000 + Math.floor(draw() * 20)}年${1 + Math.floor(draw() * 12)}月${1 + Math.floor(draw() * 28)}日`
  const opening = () => pick(draw, OPENINGS)
  const first = [title, `${date()}，${pick(draw, NAMES)}总统进行国事访问。`]
  const held = []
  for (let k = 0; k < clauses; k++) {
    const own = Array.from({ length: draw() < 0.3 ? 2 : 1 }, () => formula(draw))
    held.push(...own.map((text) => ({ text, clause: first.length })))
    first.push(`${opening()}${own.join('，')}，${formula(draw)}。`)
  }
  const going = held.filter(() => draw() < CARRIED)
  for (let k = going.length - 1; k > 0; k--) {
    const other = Math.floor(draw() * (k + 1))
    ;[going[k], going[other]] = [going[other], going[k]]
  }
  const second = [title, `${date()}，${pick(draw, NAMES)}总统进行国事访问。`]
  const moves = []
  while (going.length > 0) {
    const some = going.splice(0, draw() < 0.3 ? 3 : 1)
    const parts = some.map(({ text, clause }) => {
      const now = draw() < CHANGED ? changed(draw, text) : text
      moves.push({ text, clause, now, at: second.length })
      return now
    })
    if (draw() < 0.7) parts.splice(Math.floor(draw() * (parts.length + 1)), 0, formula(draw))
    second.push(`${opening()}${parts.join('，')}。`)
    if (draw() < 0.3) second.push(`${opening()}${formula(draw)}，${formula(draw)}。`)
  }
  const starts = (lines) => {
    let at = 0
    return lines.map((line) => {
      const start = at
      at += line.length + 1
      return start
    })
  }
  const [ofA, ofB] = [starts(first), starts(second)]
  const span = (lines, of, clause, text) => {
    const from = of[clause] + lines[clause].indexOf(text)
    return [from, from + text.length]
  }
  return {
    a: `${first.join('\n')}\n`,
    b: `${second.join('\n')}\n`,
    carried: moves.map((m) => ({ a: span(first, ofA, m.clause, m.text), b: span(second, ofB, m.at, m.now) })),
  }
}
