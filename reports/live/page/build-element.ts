/** Elements by function: their words are always text, never markup. */
export type Element = HTMLElement

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
