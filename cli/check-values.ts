/**
 * Are the values given to flags such as the table allows? Numbers become numbers here.
 *
 *     --format jsn      --format: "jsn" is not one of text, json, md
 *     --width wide      --width: "wide" is not a whole number from 20 to 1000
 */
import type { Ui } from '../src/index.ts'
import { type Arguments, type OptionTable, UsageError, type Value } from './command.ts'

export function checkValues(args: Arguments, options: OptionTable, ui: Ui): Arguments {
  const checked: Record<string, Value> = {}
  for (const [name, value] of Object.entries(args.options)) {
    const option = options[name]
    if (!option) throw new Error(`assertion: no option ${name}`)
    for (const one of Array.isArray(value) ? value : [value]) {
      if (option.choices && !option.choices.includes(String(one))) {
        const choices = option.choices.join(ui === 'zh' ? '、' : ', ')
        throw new UsageError(
          ui === 'zh'
            ? `--${name}：“${one}”不在可选值之列（${choices}）`
            : `--${name}: "${one}" is not one of ${choices}`,
        )
      }
    }
    if (option.type !== 'number') {
      checked[name] = value
      continue
    }
    const [low, high] = option.range ?? [0, Number.MAX_SAFE_INTEGER]
    const n = /^\d{1,15}$/u.test(String(value)) ? Number(value) : Number.NaN
    if (!(n >= low && n <= high))
      throw new UsageError(
        ui === 'zh'
          ? `--${name}：“${value}”不是 ${low} 至 ${high} 的整数`
          : `--${name}: "${value}" is not a whole number from ${low} to ${high}`,
      )
    checked[name] = n
  }
  return { ...args, options: checked }
}
