/**
 * A disk that fills, and a process that ends, at any step that changes the disk: loaded before the program.
 *
 *     node --import ./test/torture/faulty-disk.mjs dist/tifa.js add a.txt
 *
 *     FAULTY_DISK=count          counts the steps, and writes the number to FAULTY_TELL
 *     FAULTY_DISK=kill:7         the process is killed before its seventh step, a file that it writes half written
 *     FAULTY_DISK=full:7         from the seventh step on the disk is full: a file takes half of what is written and no
 *                                more, no folder and no file can be made; taking away and renaming go on
 *     FAULTY_UNDER=/some/folder  steps in this folder alone are counted; what is elsewhere never fails
 *
 * A step is a call that changes the disk: what a real disk does in between two of them is the disk's own matter.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const [mode, number] = (process.env.FAULTY_DISK ?? '').split(':')
const at = Number(number)
const under = process.env.FAULTY_UNDER ?? ''
const real = { ...fs, promises: { ...fs.promises } }
let steps = 0

const pathOf = (path) => (path instanceof URL ? fileURLToPath(path) : resolve(String(path)))
const isWatched = (path) => under !== '' && `${pathOf(path)}${sep}`.startsWith(`${under}${sep}`)

/** `none`, `kill` or `full`, for the step that comes now. */
function next() {
  steps++
  if (mode === 'kill' && steps === at) return 'kill'
  return mode === 'full' && steps >= at ? 'full' : 'none'
}

const full = (call, path) =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${call}`), {
    code: 'ENOSPC',
    errno: -28,
    syscall: call,
    ...(path === undefined ? {} : { path: String(path) }),
  })
const end = () => process.kill(process.pid, 'SIGKILL')
const half = (bytes) => {
  const whole = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes)
  return whole.subarray(0, whole.length >> 1)
}
/** Whether opening with these flags makes a file. */
const makes = (flags) =>
  typeof flags === 'number' ? (flags & fs.constants.O_CREAT) !== 0 : /^[wa]/.test(String(flags ?? 'r'))

/** What takes no room: it is killed, and never refused. */
function takingAway(call) {
  const own = real.promises[call]
  fs.promises[call] = async (path, ...rest) => {
    if (isWatched(path) && next() === 'kill') end()
    return own(path, ...rest)
  }
  const ownSync = real[`${call}Sync`]
  fs[`${call}Sync`] = (path, ...rest) => {
    if (isWatched(path) && next() === 'kill') end()
    return ownSync(path, ...rest)
  }
}

/** What makes something, or writes: `partly` is what stands afterwards where it failed. */
function making(call, partly) {
  const fails = (path, rest) => {
    const fault = isWatched(path) ? next() : 'none'
    if (fault === 'none') return null
    partly(path, rest)
    if (fault === 'kill') end()
    return full(call === 'mkdir' ? 'mkdir' : 'write', call === 'mkdir' ? path : undefined)
  }
  const own = real.promises[call]
  fs.promises[call] = async (path, ...rest) => {
    const fault = fails(path, rest)
    if (fault !== null) throw fault
    return own(path, ...rest)
  }
  const ownSync = real[`${call}Sync`]
  fs[`${call}Sync`] = (path, ...rest) => {
    const fault = fails(path, rest)
    if (fault !== null) throw fault
    return ownSync(path, ...rest)
  }
}

const flagOf = (options, usual) => (typeof options === 'object' ? (options?.flag ?? usual) : usual)

for (const call of ['rename', 'rm', 'unlink', 'rmdir']) takingAway(call)
making('mkdir', () => {})
making('writeFile', (path, [bytes, options]) => real.writeFileSync(path, half(bytes), { flag: flagOf(options, 'w') }))
making('appendFile', (path, [bytes]) => real.appendFileSync(path, half(bytes)))

fs.promises.open = async (path, flags, ...rest) => {
  if (!isWatched(path) || !makes(flags)) return real.promises.open(path, flags, ...rest)
  const fault = next()
  if (fault === 'kill') end()
  if (fault === 'full') throw full('open', path)
  const handle = await real.promises.open(path, flags, ...rest)
  const write = handle.writeFile.bind(handle)
  handle.writeFile = async (bytes, ...more) => {
    const now = next()
    if (now === 'none') return write(bytes, ...more)
    await write(half(bytes), ...more)
    if (now === 'kill') end()
    // As of a descriptor: the system does not say which file it is.
    throw full('write')
  }
  return handle
}
syncBuiltinESMExports()

if (mode === 'count')
  process.on('exit', () => {
    real.appendFileSync(process.env.FAULTY_TELL, `${steps}\n`)
  })
