/**
 * The script of the page of formulas: a field that finds words, and the concordance that an address names is opened.
 * It shows or hides what is already in the page, and never writes markup.
 */
document.documentElement.classList.add('js')

document.addEventListener('DOMContentLoaded', () => {
  const field = document.querySelector<HTMLInputElement>('input[name=find]')
  const formulas = [...document.querySelectorAll<HTMLDetailsElement>('details.formula')]
  const open = (): void => {
    const named = document.getElementById(location.hash.slice(1))
    if (named instanceof HTMLDetailsElement) named.open = true
  }
  addEventListener('hashchange', open)
  open()
  if (field === null) return
  field.closest('label')?.removeAttribute('hidden')
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase()
    for (const formula of formulas) formula.hidden = !(formula.textContent ?? '').toLowerCase().includes(wanted)
    for (const section of document.querySelectorAll('main section')) {
      const shown = [...section.querySelectorAll('details.formula')].some((f) => !(f as HTMLElement).hidden)
      section.toggleAttribute('hidden', !shown)
    }
  })
})
