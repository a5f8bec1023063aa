import { expect, it } from 'vitest'
import { formulasBindings } from '../../../cli/tui/formulas/bindings.ts'
import { bindings } from '../../../cli/tui/keys.ts'
import { UIS } from '../../../src/words/languages.ts'

it.each(UIS)('every key is told in %s, in help and in the hint line', (ui) => {
  for (const { keys, describe, hint } of [...bindings, ...formulasBindings]) {
    const name = keys.join()
    for (const label of hint === undefined ? [describe] : [describe, hint]) {
      expect(label[ui].trim(), name).not.toBe('')
      if (ui === 'zh') expect(label.zh, name).toMatch(/\p{Script=Han}/u)
      else expect(label[ui], name).not.toMatch(/\p{Script=Han}/u)
    }
  }
})
