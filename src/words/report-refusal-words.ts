/** Reports that these texts do not allow, and files that could not be written. */
import { type Entry, type Label, phrase } from './say.ts'

export const reportRefusalWords = {
  'redline.digest': phrase(
    { digests: ['2021'] as readonly string[] },
    {
      zh: ({ digests }, t) => `${t.list(digests)} 为编者提要，非原文，不能作修订痕迹；请用 --docx-mode table`,
      en: ({ digests }, t) =>
        `no tracked changes with ${t.list(digests)}: editors' summary, not the document's words; use --docx-mode table`,
    },
  ),
  'redline.several': phrase(
    { shorts: ['2019', '2021'] as readonly string[] },
    {
      zh: ({ shorts }, t) =>
        `修订痕迹只能显示两份文本：请在 ${t.list(shorts)} 中指明一份，连同较晚文本；或用 --docx-mode table`,
      en: ({ shorts }, t) =>
        `tracked changes show two texts: name one of ${t.list(shorts)} and the later text, or use --docx-mode table`,
    },
  ),
  stands: {
    zh: '{path}: 此处已有文件，且不是 tifa 写成的原样；请用 -o 另指文件夹，或加 --force 覆盖',
    en: '{path}: a file stands here that is not as tifa wrote it; give another folder with -o, or --force to write over it',
  },
  'written-as': {
    zh: '{wanted}: 此处已有文件，未覆盖；改写入 {path}',
    en: '{wanted}: something else stands here and was left as it is; written to {path}',
  },
  'not-written': phrase(
    {
      path: 'out/2024.html',
      fault: { zh: '磁盘已满', en: 'the disk is full' } as Label,
      complete: ['2024.md'] as readonly string[],
    },
    {
      zh: ({ path, fault, complete }, t) =>
        `${path}: ${fault.zh}；${complete.length === 0 ? '原有文件未动' : `已写成：${t.list(complete)}`}`,
      en: ({ path, fault, complete }, t) =>
        `${path}: ${fault.en}; ${complete.length === 0 ? 'nothing was replaced' : `complete: ${t.list(complete)}`}`,
    },
  ),
} as const satisfies Record<string, Entry>
