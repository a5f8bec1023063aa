/**
 * The commands, one row each, in the order of help. A command's file is loaded when it is called, or for help.
 */
import type { CommandTable } from './command.ts'

export const commands: CommandTable = {
  compare: async () => (await import('./commands/compare.ts')).compare,
  demo: async () => (await import('./commands/demo.ts')).demo,
  report: async () => (await import('./commands/report.ts')).report,
  news: async () => (await import('./commands/news.ts')).news,
  why: async () => (await import('./commands/why.ts')).why,
  trace: async () => (await import('./commands/trace.ts')).trace,
  formulas: async () => (await import('./commands/formulas.ts')).formulas,
  page: async () => (await import('./commands/page.ts')).page,
  list: async () => (await import('./commands/list.ts')).list,
  check: async () => (await import('./commands/check.ts')).check,
  fetch: async () => (await import('./commands/fetch.ts')).fetch,
  add: async () => (await import('./commands/add.ts')).add,
  amend: async () => (await import('./commands/amend.ts')).amend,
  rename: async () => (await import('./commands/rename.ts')).rename,
  merge: async () => (await import('./commands/merge.ts')).merge,
  remove: async () => (await import('./commands/remove.ts')).remove,
  init: async () => (await import('./commands/init.ts')).init,
  completion: async () => (await import('./commands/completion.ts')).completion,
}
