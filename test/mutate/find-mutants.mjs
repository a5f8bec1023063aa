/**
 * Every small mistake that could be made in a file, each at one place.
 *
 *     findMutants("return a && b")   { start: 7, end: 13, from: "a && b", to: "a || b", kind: "logic" }
 *
 * The kinds are a table; a row's example is its test. Types, imports and printed strings are left alone: the compiler
 * or any reader would see the first two, and a word is not a rule.
 */
import { parseAst } from 'vitest/node'

const OPERATORS = {
  '&&': '||',
  '||': '&&',
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '*': '/',
  '/': '*',
  '-': '+',
}
const METHODS = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  findLast: 'find',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
}
/** Words of the model that steer, each with one that fits in its place. */
const WORDS = {
  a: 'b',
  b: 'a',
  firm: 'limited',
  limited: 'firm',
  full: 'abridged',
  abridged: 'full',
  added: 'dropped',
  dropped: 'added',
  kept: 'revised',
  revised: 'kept',
  error: 'warning',
  warning: 'error',
}

/** Alternatives of a pattern, each with the bar that parts it from a neighbour: `(?:пп|стр)` → `пп|`, `|стр`. */
function alternatives(source) {
  const found = []
  const open = [{ from: 0, bars: [] }]
  const close = (end) => {
    const { from, bars } = open.pop()
    if (bars.length === 0) return
    const edges = [from - 1, ...bars, end]
    for (let k = 0; k + 1 < edges.length; k++)
      found.push(k + 2 < edges.length ? [edges[k] + 1, edges[k + 1] + 1] : [edges[k], edges[k + 1]])
  }
  for (let i = 0, inClass = false; i < source.length; i++) {
    const c = source[i]
    if (c === '\\') i++
    else if (inClass) inClass = c !== ']'
    else if (c === '[') inClass = true
    else if (c === '(')
      open.push({ from: source.slice(i).match(/^\((?:\?(?:<?[=!]|:|<\w+>))?/)[0].length + i, bars: [] })
    else if (c === ')') close(i)
    else if (c === '|') open.at(-1).bars.push(i)
  }
  close(source.length)
  return found
}

const isFunction = (node) => /Function/.test(node.type)

/** One row a kind: which nodes, and what may stand there instead. `add(start, end, to)` notes a mutant. */
export const KINDS = [
  {
    kind: 'logic',
    example: ['f(a && b)', 'f(a || b)'],
    of: (node, add, code) => {
      if (node.type !== 'LogicalExpression' && node.type !== 'BinaryExpression') return
      const to = OPERATORS[node.operator]
      const between = code.slice(node.left.end, node.right.start)
      if (to === undefined || /\/[/*]/.test(between)) return
      // `||` beside an unbracketed `&&` keeps its meaning, and `??` may not stand beside either.
      const [left, right] = [node.left, node.right].map((n) => code.slice(n.start, n.end))
      add(node.start, node.end, `(${left})${between.replace(node.operator, () => to)}(${right})`)
    },
  },
  {
    kind: 'condition',
    example: ['if (x) f()', 'if (false) f()'],
    of: (node, add) => {
      if (node.type === 'IfStatement') add(node.test.start, node.test.end, 'false')
      if (node.type === 'ConditionalExpression') {
        add(node.test.start, node.test.end, 'true')
        add(node.test.start, node.test.end, 'false')
      }
    },
  },
  {
    kind: 'negation',
    example: ['f(!x)', 'f(x)'],
    of: (node, add, code) => {
      if (node.type === 'UnaryExpression' && node.operator === '!')
        add(node.start, node.end, code.slice(node.argument.start, node.argument.end))
    },
  },
  {
    kind: 'method',
    example: ['rows.some(f)', 'rows.every(f)'],
    of: (node, add) => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
      const to = METHODS[node.callee.property.name]
      if (to !== undefined) add(node.callee.property.start, node.callee.property.end, to)
    },
  },
  {
    kind: 'filter',
    example: ['rows.filter(f)', 'rows'],
    of: (node, add, code) => {
      if (node.type !== 'CallExpression' || node.callee.property?.name !== 'filter') return
      add(node.start, node.end, code.slice(node.callee.object.start, node.callee.object.end))
    },
  },
  {
    kind: 'number',
    example: ['f(4)', 'f(6)'],
    of: (node, add) => {
      if (node.type !== 'Literal' || typeof node.value !== 'number') return
      const { value } = node
      const more = Number.isInteger(value) ? Math.max(value + 1, Math.round(value * 1.5)) : value * 1.5
      add(node.start, node.end, String(more))
    },
  },
  {
    kind: 'truth',
    example: ['f(true)', 'f(false)'],
    of: (node, add) => {
      if (node.type === 'Literal' && typeof node.value === 'boolean') add(node.start, node.end, String(!node.value))
    },
  },
  {
    kind: 'word',
    example: ["f('firm')", "f('limited')"],
    of: (node, add) => {
      if (node.type === 'Literal' && Object.hasOwn(WORDS, node.value))
        add(node.start, node.end, `'${WORDS[node.value]}'`)
    },
  },
  {
    kind: 'row',
    example: ["const T = [f('x'), f('y'), f('z')]", "const T = [f('y'), f('z')]"],
    of: (node, add, code, depth) => {
      if (node.type !== 'ArrayExpression' || depth > 0 || node.elements.length < 3) return
      node.elements.forEach((element, k) => {
        const next = node.elements[k + 1]
        if (element && !element.type.startsWith('Spread'))
          add(element.start, next ? next.start : code.lastIndexOf(']', node.end), '')
      })
    },
  },
  {
    kind: 'alternative',
    example: ['/(?:x|y)z/', '/(?:y)z/'],
    of: (node, add) => {
      if (!node.regex) return
      for (const [from, to] of alternatives(node.regex.pattern)) add(node.start + 1 + from, node.start + 1 + to, '')
    },
  },
  {
    kind: 'call',
    example: ['function g() { f(); h(1) }', 'function g() { ; h(1) }'],
    of: (node, add, _, depth) => {
      if (node.type === 'ExpressionStatement' && depth > 0 && /Call/.test(node.expression.type))
        add(node.start, node.end, ';')
    },
  },
]

/** Mutants in the order of their places. */
export function findMutants(code) {
  const found = []
  const walk = (node, depth) => {
    if (Array.isArray(node)) for (const n of node) walk(n, depth)
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return
    if (typeof node.type === 'string') {
      if (/^(Import|ExportAll)/.test(node.type)) return
      if (/^TS/.test(node.type) && !/^TS(As|Satisfies|NonNull)/.test(node.type)) return
      for (const { kind, of } of KINDS) {
        const add = (start, end, to) => found.push({ kind, start, end, from: code.slice(start, end), to })
        of(node, add, code, depth)
      }
    }
    const inside = isFunction(node) ? depth + 1 : depth
    for (const [key, child] of Object.entries(node))
      if (!/^(type|typeAnnotation|typeArguments|typeParameters|returnType)$/.test(key) || Array.isArray(child))
        walk(child, inside)
  }
  walk(parseAst(code, { lang: 'ts' }).body, 0)
  return found
    .filter(({ from, to }) => from !== to)
    .map((mutant) => ({ ...mutant, line: code.slice(0, mutant.start).split('\n').length }))
    .sort((x, y) => x.start - y.start || x.end - y.end)
}

/** The line on which a mutant stands, without its indent: with the change it is its name, however lines move. */
export const lineOf = (code, mutant) => code.split('\n')[mutant.line - 1].trim()

export const applyMutant = (code, { start, end, to }) => code.slice(0, start) + to + code.slice(end)
