/**
 * What `await import('…')` gives of a library written as CommonJS: Node names its exports one by one, a bundle puts
 * them all under `default`. Here they are by name either way.
 */
export function namedExports<M extends object>(module: M): M {
  return (module as { readonly default?: M }).default ?? module
}
