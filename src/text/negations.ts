/**
 * Words that turn a sentence round. Without one a quotation says the contrary, and a change of one is never a small one.
 *
 *     两国关系〔不〕谋求联盟      is 〔not〕 a military alliance      〔не〕 направлено против третьих стран
 */
export const NEGATIONS: readonly string[] = [
  '不 未 无 没 没有 非 勿 莫 毋 不得 不能 不会 不再 不应 不是 并非 并不 从不 绝不 决不 尚未 无法',
  'not no never nor neither none without cannot',
  'не нет ни без никогда нельзя никакой никаких нигде',
].flatMap((row) => row.split(' '))
