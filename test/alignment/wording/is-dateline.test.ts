import { describe, expect, it } from 'vitest'
import { isDateline } from '../../../src/alignment/wording/is-dateline.ts'

describe('isDateline', () => {
  it.each([
    '(2019年6月20日,卡斯廷)',
    '二〇一九年六月二十日于卡斯廷',
    '(Kastin, 20 June 2019)',
    'Done at Kastin, June 20, 2019',
    'Кастин, 20 июня 2019 года',
    '20.06.2019',
  ])('%s is one', (key) => expect(isDateline(key)).toBe(true))

  it.each([
    '双方商定于2019年6月20日在卡斯廷举行第三轮磋商。',
    '2019年的贸易额',
    'The Treaty was signed on 12 May 1998 in the town of Kastin and is in force.',
    'Стороны встретятся 20 июня 2019 года в столице Ландора.',
    '卡斯廷',
  ])('%s is none', (key) => expect(isDateline(key)).toBe(false))
})
