/**
 * The end of a Chinese clause stays together: no last line holds one character alone.
 *
 *     …欧洲联盟的安|全。   →   …欧洲联盟的|安全。
 *
 * Engines keep words of spaced scripts together there (`text-wrap: pretty`), and single characters not.
 */
const END = /[\p{Script=Han}\d]{2}[。；：！？，、”）》]*$/u

export function holdEnds(root: ParentNode): void {
  for (const clause of root.querySelectorAll<HTMLElement>('p.cl:lang(zh)')) {
    let node: ChildNode | null = clause.lastChild
    while (node?.lastChild) node = node.lastChild
    const at = node instanceof Text ? node.data.search(END) : -1
    if (!(node instanceof Text) || at < 1) continue
    const end = document.createElement('span')
    end.className = 'end'
    const tail = node.splitText(at)
    tail.replaceWith(end)
    end.append(tail)
  }
}
