import type { Arguments, OptionTable, Value } from './command.ts'
import { misuse } from './usage-error.ts'

export function checkValues(args: Arguments, options: OptionTable): Arguments {
  const checked: Record<string, Value> = {}
  for (const [name, value] of Object.entries(args.options)) {
    const option = options[name]
    if (!option) throw new Error(`assertion: no option ${name}`)
    for (const one of Array.isArray(value) ? value : [value]) {
      if (option.choices && !option.choices.includes(String(one))) {
        throw misuse('value.choice', { name, value: String(one), choices: option.choices })
      }
    }
    if (option.type !== 'number') {
      checked[name] = value
      continue
    }
    const [low, high] = option.range ?? [0, Number.MAX_SAFE_INTEGER]
    const n = /^\d{1,15}$/u.test(String(value)) ? Number(value) : Number.NaN
    if (!(n >= low && n <= high)) throw misuse('value.number', { name, value: String(value), low, high })
    checked[name] = n
  }
  return { ...args, options: checked }
}
