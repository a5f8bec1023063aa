/**
 * What the reader sees lives in the page's address, so that it can be sent to somebody, and comes back.
 *
 *     #2024-7.1&tab=1&view=inline&only=1:revised,1:moved&find=灯塔
 *
 * The place comes first; what is as the page opens is left out.
 */
import type { Page } from './page-parts.ts'
import { decoded, placeIn } from './place-in.ts'
import type { Choice, Rows } from './rows.ts'
import type { Walk } from './walk.ts'

function choiceIn(hash: string): Partial<Choice> {
  const pairs = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part.includes('='))
    .map((part) => [part.slice(0, part.indexOf('=')), decoded(part.slice(part.indexOf('=') + 1))] as const)
  const given = new Map(pairs)
  const [tab, view, only, find] = ['tab', 'view', 'only', 'find'].map((name) => given.get(name))
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(view === undefined ? {} : { view }),
    ...(only === undefined ? {} : { keys: only.split(',') }),
    ...(find === undefined ? {} : { query: find }),
  }
}

function written(place: string, { tab, view, keys, query }: Choice, firstTab: string): string {
  const parts = [
    place === '' ? '' : encodeURIComponent(place),
    tab === firstTab ? '' : `tab=${encodeURIComponent(tab)}`,
    view === 'side' ? '' : `view=${encodeURIComponent(view)}`,
    keys.length === 0 ? '' : `only=${keys.map(encodeURIComponent).join(',')}`,
    query === '' ? '' : `find=${encodeURIComponent(query)}`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : `#${parts.join('&')}`
}

export function connectState(page: Page, rows: Rows, walk: Walk): void {
  const firstTab = page.table.dataset.tab ?? 'all'
  const opened = choiceIn(location.hash)
  if (Object.keys(opened).length > 0) rows.choose(opened)
  let place = placeIn(location.hash)
  walk.followAddress()

  const write = (): void => {
    const hash = written(place, rows.choice(), firstTab)
    if (hash === location.hash) return
    // Where a page may not name itself anew, the address stays: everything else works.
    try {
      history.replaceState(null, '', hash === '' ? location.href.replace(/#.*$/, '') : hash)
    } catch {}
  }
  rows.onChange(write)
  walk.onChoose((row) => {
    place = row.id
    write()
  })
  addEventListener('hashchange', () => {
    const choice = choiceIn(location.hash)
    if (Object.keys(choice).length > 0) rows.choose(choice)
    place = placeIn(location.hash)
    walk.followAddress()
    write()
  })
}
