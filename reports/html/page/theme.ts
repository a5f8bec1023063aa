/** Light, dark, or as the system has it: for this reading alone, nothing is stored. */
import type { Page } from './page-parts.ts'

export function connectTheme({ controls, data, say }: Page): void {
  const themes = ['', 'light', 'dark'] as const
  const words = [data.words.themeAuto, data.words.themeLight, data.words.themeDark]
  let at = 0
  controls.querySelector('button[name=theme]')?.addEventListener('click', () => {
    at = (at + 1) % themes.length
    const theme = themes[at] as string
    if (theme) document.documentElement.dataset.theme = theme
    else delete document.documentElement.dataset.theme
    say(words[at] ?? '')
    dispatchEvent(new Event('resize'))
  })
}
