/** Elements by function: their words are always text, never markup. */
export type Element = HTMLElement

/** What the page has under this id. */
export const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T

export function build(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Element | string)[] = [],
): Element {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

export function clear<T extends Element>(element: T): T {
  element.replaceChildren()
  return element
}

/** A control under its label. */
export const field = (label: string, control: Element): Element =>
  build('label', {}, [build('span', {}, [label]), control])

export function button(label: string, run: () => unknown, more: { readonly disabled?: boolean } = {}): Element {
  const made = build('button', { type: 'button' }, [label]) as HTMLButtonElement
  made.disabled = more.disabled === true
  made.addEventListener('click', () => void run())
  return made
}

export function select(
  options: readonly (readonly [value: string, label: string])[],
  value: string,
  run: (value: string) => unknown,
): Element {
  const made = build(
    'select',
    {},
    options.map(([v, label]) => build('option', { value: v }, [label])),
  ) as HTMLSelectElement
  made.value = value
  made.addEventListener('change', () => void run(made.value))
  return made
}
