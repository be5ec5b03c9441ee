/** Refuses what Discord refuses in application commands ("Application Commands" of the reference). */
type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const CHAT_NAME = /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u

function optionProblems(options: readonly unknown[], at: string): string[] {
  const problems = options.length > 25 ? [`${at}: 25 options at most`] : []
  let optional = false
  for (const option of options.filter(isObject)) {
    const { name, description, required, type, autocomplete, choices } = option
    if (!CHAT_NAME.test(String(name))) problems.push(`${at}.${name}: name`)
    if (typeof description !== 'string' || description.length < 1 || description.length > 100)
      problems.push(`${at}.${name}: description must be between 1 and 100 in length`)
    if (required === true && optional) problems.push(`${at}.${name}: required options come first`)
    if (required !== true) optional = true
    if (autocomplete === true && (choices !== undefined || ![3, 4, 10].includes(Number(type))))
      problems.push(`${at}.${name}: cannot be completed`)
  }
  const names = options.filter(isObject).map(({ name }) => name)
  if (new Set(names).size !== names.length) problems.push(`${at}: names must be unique`)
  return problems
}

/** Empty when Discord would register them. */
export function commandProblems(commands: readonly unknown[]): string[] {
  const problems = commands.length > 105 ? ['too many commands'] : []
  for (const command of commands.filter(isObject)) {
    const { name, description = '', type = 1, options } = command
    if (type === 1 && !CHAT_NAME.test(String(name))) problems.push(`${name}: name`)
    if (type !== 1 && (String(name).length < 1 || String(name).length > 32)) problems.push(`${name}: name`)
    const length = String(description).length
    if (type === 1 ? length < 1 || length > 100 : length > 0) problems.push(`${name}: description`)
    if (options !== undefined && type !== 1) problems.push(`${name}: options`)
    if (Array.isArray(options)) problems.push(...optionProblems(options, String(name)))
  }
  const keys = commands.filter(isObject).map(({ name, type = 1 }) => `${type} ${name}`)
  if (new Set(keys).size !== keys.length) problems.push('names must be unique')
  return problems
}
