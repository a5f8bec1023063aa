/**
 * A place with the text that it stands in, for lines that speak of several.
 *
 *     2019-1.4   →   2019 一、第四段
 */
import type { View } from '../src/core.ts'

export function fullPlaces({ witnesses, layout }: Pick<View, 'witnesses' | 'layout'>): (address: string) => string {
  // `2024·mfa` before `2024`: the longer name is the one that fits.
  const shorts = [...witnesses].sort((x, y) => y.short.length - x.short.length).map((w) => w.short)
  return (address) => {
    const place = layout.places[address]
    const short = shorts.find((s) => address.startsWith(`${s.replace(/\s/gu, '_')}-`))
    return place === undefined || short === undefined ? address : `${short} ${place}`
  }
}
