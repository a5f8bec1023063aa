/** One ribbon of each panel is in the order of tabs; arrow keys go on from there. What it is stands below the picture. */
export function connectPicture(): void {
  for (const panel of document.querySelectorAll<HTMLElement>('.panel')) {
    const links = [...panel.querySelectorAll<SVGAElement>('svg a')]
    const told = panel.querySelector('.told')
    // By place in the later text, then in the earlier: the drawing order puts moved ones last.
    const top = (link: SVGAElement): number => (link.lastElementChild as SVGGraphicsElement | null)?.getBBox().y ?? 0
    let order: SVGAElement[] | null = null
    const inOrder = (): SVGAElement[] => {
      order ??= links
        .map((link) => [link, top(link)] as const)
        .sort((x, y) => x[1] - y[1])
        .map(([link]) => link)
      return order
    }
    for (const link of links) link.setAttribute('tabindex', '-1')
    links[0]?.setAttribute('tabindex', '0')
    const tell = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('svg a') : null
      if (told) told.textContent = link?.querySelector('title')?.textContent ?? ''
    }
    panel.addEventListener('pointerover', tell)
    panel.addEventListener('focusin', tell)
    panel.addEventListener('keydown', (event) => {
      const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
      const link = event.target instanceof Element ? event.target.closest<SVGAElement>('svg a') : null
      if (by === undefined || !link) return
      const list = inOrder()
      const next = list[(list.indexOf(link) + by + list.length) % list.length]
      if (!next) return
      event.preventDefault()
      link.setAttribute('tabindex', '-1')
      next.setAttribute('tabindex', '0')
      next.focus()
    })
  }
}
