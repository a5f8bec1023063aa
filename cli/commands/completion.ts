/**
 * `tifa completion`: a script that lets the shell complete commands, flags and the corpus's documents.
 *
 *     tifa completion bash >> ~/.bashrc       zsh >> ~/.zshrc; fish > ~/.config/fish/completions/tifa.fish
 */
import { type Arguments, type Command, EXIT, text } from '../command.ts'
import { misuse } from '../usage-error.ts'

/** Each shell asks `tifa --complete` with the words typed so far, and adds file names of its own. */
const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_tifa() {
  local IFS=$'\\n'
  COMPREPLY=( $(compgen -W "$(tifa --complete "\${COMP_WORDS[@]:1:$COMP_CWORD}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}") )
}
complete -o default -o bashdefault -F _tifa tifa
`,
  zsh: `#compdef tifa
_tifa() {
  local -a names
  names=(\${(f)"$(tifa --complete "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  (( \${#names} )) && compadd -- $names
  _files
}
compdef _tifa tifa
`,
  fish: `complete -c tifa -a '(tifa --complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
}

const shellOf = (env: NodeJS.ProcessEnv): string => {
  const name = (env.SHELL ?? '').split('/').at(-1) ?? ''
  return Object.hasOwn(SCRIPTS, name) ? name : 'bash'
}

/** The shell that is named, in the one way or the other. */
function askedShell(args: Arguments): string | undefined {
  const option = text(args, 'shell')
  const named = [...args.positionals, ...(option === undefined ? [] : [option])]
  const unknown = named.find((name) => !Object.hasOwn(SCRIPTS, name))
  if (unknown !== undefined) {
    throw misuse('completion.unknown', { shell: unknown, known: Object.keys(SCRIPTS) })
  }
  if (new Set(named).size > 1) throw misuse('completion.several', { shells: named })
  return named[0]
}

export const completion: Command = {
  name: 'completion',
  positionals: '[shell]',
  describe: { zh: '输出命令补全脚本（bash、zsh、fish）', en: 'print a completion script (bash, zsh, fish)' },
  options: {
    shell: {
      type: 'string',
      choices: Object.keys(SCRIPTS),
      describe: { zh: '哪种 shell（不指定时依 SHELL）', en: 'which shell (else by SHELL)' },
    },
  },
  examples: [
    ['tifa completion bash >> ~/.bashrc', { zh: '装入 bash', en: 'install for bash' }],
    ['tifa completion fish > ~/.config/fish/completions/tifa.fish', { zh: '装入 fish', en: 'install for fish' }],
  ],
  run: async (args, terminal) => {
    await terminal.write(SCRIPTS[askedShell(args) ?? shellOf(terminal.env)]!)
    return EXIT.clean
  },
}
