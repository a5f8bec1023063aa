import { describe, expect, it } from 'vitest'
import { splitAtBreaks } from '../../../../src/intake/read/office/split-at-breaks.ts'

describe('line breaks inside a paragraph of a Word file', () => {
  it.each([
    ['双方重申睦邻友好。↵双方支持该倡议。', ['双方重申睦邻友好。', '双方支持该倡议。']],
    ['岚国和霍恩联邦↵联合声明↵（2017年5月9日于云港）', ['岚国和霍恩联邦联合声明', '（2017年5月9日于云港）']],
    [
      '岚国和霍恩联邦关于渔业的联合声明↵应霍恩联邦总统邀请，岚国总统进行访问。↵一↵双方支持该倡议。',
      ['岚国和霍恩联邦关于渔业的联合声明', '应霍恩联邦总统邀请，岚国总统进行访问。', '一', '双方支持该倡议。'],
    ],
    // A break that only lays a paragraph out.
    [
      '双方重申两国此前发表的联合声明↵所列各项原则，↵并将继续遵循。',
      ['双方重申两国此前发表的联合声明所列各项原则，并将继续遵循。'],
    ],
    ['双方将扩大粮食↵贸易。', ['双方将扩大粮食贸易。']],
    ['The Sides agree on\u21b5trade in grain.', ['The Sides agree on trade in grain.']],
    [
      'Joint Statement of Lan and Horn on Fisheries↵The two presidents met in Cloudport.↵They agree on trade.',
      ['Joint Statement of Lan and Horn on Fisheries', 'The two presidents met in Cloudport.', 'They agree on trade.'],
    ],
  ])('%s', (text, lines) => expect(splitAtBreaks(text.replaceAll('↵', '\n'))).toEqual(lines))
})
