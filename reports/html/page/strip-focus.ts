/** One cell of each strip is in the order of tabs; arrow keys go on from there. What it is stands below the strips. */
export function connectStrips(): void {
  const told = document.querySelector('.told')
  const tell = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('svg a') : null
    if (told) told.textContent = link?.querySelector('title')?.textContent ?? ''
  }
  for (const strip of document.querySelectorAll<HTMLElement>('.strip')) {
    const links = [...strip.querySelectorAll<SVGAElement>('svg a')]
    links[0]?.setAttribute('tabindex', '0')
    strip.addEventListener('pointerover', tell)
    strip.addEventListener('focusin', tell)
    strip.addEventListener('keydown', (event) => {
      const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
      const link = event.target instanceof Element ? event.target.closest<SVGAElement>('svg a') : null
      if (by === undefined || !link) return
      const next = links[(links.indexOf(link) + by + links.length) % links.length]
      if (!next) return
      event.preventDefault()
      link.setAttribute('tabindex', '-1')
      next.setAttribute('tabindex', '0')
      next.focus()
    })
  }
}
