/** What is said where the program itself can't be loaded. A file of its own: it is read when nothing else can be. */
import type { Label } from './say.ts'

export const loadFault = {
  zh: '打开的文件过多；请提高上限，如 ulimit -n 256',
  en: 'too many open files: raise the limit, with ulimit -n 256',
} as const satisfies Label
