/** Each rule has its page in docs/rules, and each page its rule. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { namedRules } from '../../src/check/named-rules.ts'
import { rules } from '../../src/check/rules.ts'

const all = [...rules, ...namedRules]
const pages = readdirSync('docs/rules').map((name) => name.replace(/\.md$/, ''))

describe('rules', () => {
  it('have a page each, and no page is without a rule', () => {
    expect([...pages].sort()).toEqual(all.map((r) => r.id).sort())
  })
  it('have ids of their own', () => {
    expect(new Set(all.map((r) => r.id)).size).toBe(all.length)
  })
  it.each(all.map((r) => [r.id, r.severity] as const))('%s: the page says its level', (id, severity) => {
    const page = readFileSync(`docs/rules/${id}.md`, 'utf8')
    expect(page.startsWith(`# ${id}\n`)).toBe(true)
    expect(page).toContain(`**Level.** ${severity}.`)
  })
  it('stand in a file each, named for the rule', () => {
    const files = readdirSync('src/check')
    for (const rule of rules) expect(files).toContain(`${rule.id}.ts`)
  })
})
