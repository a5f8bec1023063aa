/** Wording that travelled: one line a behaviour, and the words that are told. */
import { describe, expect, it } from 'vitest'
import { found } from './sides.ts'

describe('what is told', () => {
  it.each([
    [
      'a formula in another clause',
      '双方支持对方的渔业改革。两岸灯塔由守塔人世代相传。\n双方扩大盐业贸易。\n',
      '双方发展旅游。\n双方满意地指出，两岸灯塔由守塔人世代相传，应当列入名录。\n',
      ['两岸灯塔由守塔人世代相传'],
    ],
    [
      'over a word more and another word',
      '海峡事务应当由沿岸居民商量着办，而不是由远方船东说了算。\n',
      '双方重申，海峡事务应当由沿岸各村商量着办，不能由远方船东说了算。\n',
      ['海峡事务应当由沿岸各村商量着办，不能由远方船东说了算 | 海峡事务应当由沿岸居民商量着办，而不是由远方船东说了算'],
    ],
    [
      'over endings',
      'Стороны поддерживают бережное освоение солёных озёр.\n',
      'Президенты обсудили вопросы бережного освоения солёных озёр.\n',
      ['бережного освоения солёных озёр | бережное освоение солёных озёр'],
    ],
    [
      'over inflections and a number',
      'The Sides shall exchange three lighthouse keepers and repair a foghorn.\n',
      'They agreed on exchanging seven lighthouse keepers and repairing a foghorn.\n',
      [
        'exchanging seven lighthouse keepers and repairing a foghorn | exchange three lighthouse keepers and repair a foghorn',
      ],
    ],
    [
      'a heading that stands whole in the other text, however short',
      'СОВМЕСТНОЕ КОММЮНИКЕ\nпо итогам визита\n',
      'Совместное коммюнике министров о рыболовстве.\n',
      ['Совместное коммюнике | СОВМЕСТНОЕ КОММЮНИКЕ'],
    ],
    [
      'to the end of its phrase, without the verb that opens another',
      '双方主张通过对话和协商和平解决争端，反对使用武力。\n',
      '双方主张通过对话和协商和平解决争端，反对滥捕鲟鱼。\n',
      ['双方主张通过对话和协商和平解决争端'],
    ],
    [
      'with the word that denies it',
      'Связи портов не закрыты и не направлены против рыбаков третьих озёр.\n',
      'Их паромы не платят сборов и не направлены против рыбаков третьих озёр.\n',
      ['не направлены против рыбаков третьих озёр'],
    ],
    [
      'the same in a spaced script',
      'The harbour keepers count sturgeon every spring, and the Sides support local ferries.\n',
      'The harbour keepers count sturgeon every spring, and the Sides support remote observatories.\n',
      ['The harbour keepers count sturgeon every spring'],
    ],
  ])('%s', (_, a, b, told) => {
    expect(found(a, b)).toEqual(told)
  })
})

describe('what is not', () => {
  it.each([
    ['openings of the genre', '双方指出，愿进一步加强合作。\n', '双方指出，愿进一步深化海运。\n'],
    ['parts of words of one stem', 'Partial payments were parted.\n', 'Parties parting from partial ports.\n'],
    ['the frame of another title', '双方遵循《海盐公约》的宗旨。\n', '双方遵循《灯塔条约》的宗旨。\n'],
    ['dates and cited titles', '2011年4月16日签署《渔港基础条约》。\n', '双方遵循2011年4月16日的《渔港基础条约》。\n'],
  ])('%s', (_, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})
