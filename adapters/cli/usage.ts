/** What the command line takes. Wrong usage ends with status 2. */
import { parseArgs } from 'node:util'

export const usage = `twosource: reads articles, states what each claims, shows where they disagree

  twosource check <link|file|->...   compare articles and print the reply
      --json             print the report as JSON (twosource.report/1)
      --width N          columns (default: the terminal's, else 80)
      --newsroom NAME    take part in that newsroom's memory; without it nothing is remembered
  twosource start [--only worker|chat]   run the workers and every chat whose tokens are set
  twosource chat [--width N]   everything that it does in Slack and Discord, at this terminal
  twosource read [--explain] <link|file|->     show how one page is read
  twosource claims [--json] [--explain] <link|file|->   show one article with its claims marked
      --explain          also ask the language model, and say what of its proposals does not hold
  twosource export NEWSROOM    print all that a newsroom remembers, as lines of JSON
  twosource import FILE        take an exported newsroom in, all of it or nothing
  twosource doctor       try Redis and the language model, look at the chats' tokens, and say what works
  twosource health       ends with status 0 while a process of this machine runs
  twosource help

  Settings are environment variables; see .env.example.
`

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'health' }
  | { readonly name: 'doctor' }
  | {
      readonly name: 'check'
      readonly inputs: readonly string[]
      readonly json: boolean
      readonly width: number | null
      readonly newsroom: string | null
    }
  | { readonly name: 'chat'; readonly width: number | null }
  | { readonly name: 'start'; readonly only: 'worker' | 'chat' | null }
  | { readonly name: 'read'; readonly input: string; readonly explain: boolean }
  | {
      readonly name: 'claims'
      readonly input: string
      readonly json: boolean
      readonly explain: boolean
    }
  | { readonly name: 'export'; readonly newsroom: string }
  | { readonly name: 'import'; readonly file: string }

export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const allOptions = {
  json: { type: 'boolean' },
  width: { type: 'string' },
  newsroom: { type: 'string' },
  only: { type: 'string' },
  explain: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Which options each command takes, apart from --help. */
const optionsOf: Record<Command['name'], readonly (keyof typeof allOptions)[]> = {
  help: [],
  health: [],
  doctor: [],
  check: ['json', 'width', 'newsroom'],
  chat: ['width'],
  start: ['only'],
  read: ['explain'],
  claims: ['json', 'explain'],
  export: [],
  import: [],
}

const isCommand = (name: string): name is Command['name'] => Object.hasOwn(optionsOf, name)

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: allOptions, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function widthOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{2,4}$/.test(text))
    throw new UsageError(`--width takes a number of columns from 10 to 9999, not “${text}”`)
  return Number(text)
}

function newsroomOf(name: string | undefined): string | null {
  if (name === undefined) return null
  if (!/^[\w.-]{1,64}$/.test(name)) {
    throw new UsageError(`--newsroom takes a name of letters, digits, dots and dashes, not “${name}”`)
  }
  return name
}

function onlyInput(name: string, inputs: readonly string[], what = 'link or file'): string {
  const [input] = inputs
  if (input === undefined || inputs.length > 1) throw new UsageError(`${name} takes one ${what}`)
  return input
}

/** @throws UsageError in words for the user. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args)
  const [name, ...inputs] = positionals
  if (values.help === true || name === undefined || name === 'help') return { name: 'help' }
  if (!isCommand(name)) throw new UsageError(`there is no command “${name}”`)
  const foreign = Object.keys(values).find((option) => !optionsOf[name].some((own) => own === option))
  if (foreign !== undefined) throw new UsageError(`${name} takes no --${foreign}`)
  switch (name) {
    case 'check':
      if (inputs.length === 0) throw new UsageError('check takes at least one link or file')
      return {
        name,
        inputs,
        json: values.json ?? false,
        width: widthOf(values.width),
        newsroom: newsroomOf(values.newsroom),
      }
    case 'start':
      if (values.only !== undefined && values.only !== 'worker' && values.only !== 'chat') {
        throw new UsageError(`--only takes worker or chat, not “${values.only}”`)
      }
      if (inputs.length > 0) throw new UsageError('start takes no links')
      return { name, only: values.only ?? null }
    case 'chat':
      if (inputs.length > 0) throw new UsageError('chat takes no links; paste them into the session')
      return { name, width: widthOf(values.width) }
    case 'read':
      return { name, input: onlyInput(name, inputs), explain: values.explain ?? false }
    case 'claims':
      return {
        name,
        input: onlyInput(name, inputs),
        json: values.json ?? false,
        explain: values.explain ?? false,
      }
    case 'export':
      return { name, newsroom: onlyInput(name, inputs, 'newsroom') }
    case 'import':
      return { name, file: onlyInput(name, inputs, 'file') }
    case 'help':
    case 'health':
    case 'doctor':
      return { name }
  }
}
