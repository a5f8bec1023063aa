/** Why a file could not be written, by the system's own code: for whoever writes, into a corpus or beside it. */
import { type Label, labelOf } from './say.ts'

const noPermission: Label = { zh: '没有写入权限', en: 'no permission to write' }

const writeFaultWords = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用尽', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件超出大小限制', en: 'the file is larger than allowed here' },
  ENOTDIR: { zh: '路径中有一段是文件而非文件夹', en: 'a part of the path is a file, not a folder' },
  EEXIST: { zh: '应为文件夹之处是一个文件', en: 'a file stands where a folder is wanted' },
  EISDIR: { zh: '应为文件之处是一个文件夹', en: 'a folder stands where a file is wanted' },
  ENAMETOOLONG: { zh: '名称过长', en: 'the name is too long' },
  ENOENT: { zh: '没有这个文件夹，也无法新建', en: 'no such folder, and none can be made here' },
  EMFILE: { zh: '打开的文件过多', en: 'too many open files' },
  EXDEV: { zh: '文件夹跨越两个磁盘', en: 'the folder lies on two disks' },
} as const satisfies Readonly<Record<string, Label>>

/** The fault in words; what the system says where it has no row. */
export function writeFault(error: unknown): Label {
  const { code, message } = error as NodeJS.ErrnoException
  const words: Label | undefined = writeFaultWords[code as keyof typeof writeFaultWords]
  return words ?? labelOf(() => code ?? (message || String(error)))
}
