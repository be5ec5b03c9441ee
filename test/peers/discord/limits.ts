/**
 * Refuses what Discord refuses in a message: limits of the reference pages "Create Message" and "Embed
 * Limits" (discord.com/developers/docs/resources/message).
 */

type Json = Record<string, unknown>

export type Refusal = {
  readonly status: number
  readonly code: number
  readonly message: string
  readonly errors?: Json
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const MESSAGE_FIELDS = new Set([
  ...[
    'content',
    'nonce',
    'enforce_nonce',
    'tts',
    'embeds',
    'allowed_mentions',
    'message_reference',
    'components',
  ],
  ...['sticker_ids', 'attachments', 'flags', 'poll', 'files'],
])

const EMBED_FIELDS = new Set([
  ...[
    'title',
    'type',
    'description',
    'url',
    'timestamp',
    'color',
    'footer',
    'image',
    'thumbnail',
    'author',
    'fields',
  ],
])

function embedProblems(embed: unknown, at: string): { problems: string[]; size: number } {
  const problems: string[] = []
  let size = 0
  if (!isObject(embed)) return { problems: [`${at}: only dictionaries may be used`], size }
  const text = (value: unknown, name: string, most: number, required = false): void => {
    if (value === undefined && !required) return
    if (typeof value !== 'string' || (required && value.trim() === ''))
      problems.push(`${at}.${name}: required`)
    else if (value.length > most) problems.push(`${at}.${name}: must be ${most} or fewer in length`)
    else size += value.length
  }
  for (const key of Object.keys(embed)) if (!EMBED_FIELDS.has(key)) problems.push(`${at}.${key}: unknown`)
  text(embed.title, 'title', 256)
  text(embed.description, 'description', 4096)
  if (isObject(embed.footer)) text(embed.footer.text, 'footer.text', 2048, true)
  if (isObject(embed.author)) text(embed.author.name, 'author.name', 256, true)
  if (embed.url !== undefined && !/^https?:\/\/\S{1,2040}$/.test(String(embed.url)))
    problems.push(`${at}.url: not a URL`)
  const fields = Array.isArray(embed.fields) ? embed.fields : []
  if (fields.length > 25) problems.push(`${at}.fields: must be 25 or fewer in length`)
  for (const [index, field] of fields.entries()) {
    text(isObject(field) ? field.name : undefined, `fields.${index}.name`, 256, true)
    text(isObject(field) ? field.value : undefined, `fields.${index}.value`, 1024, true)
  }
  return { problems, size }
}

/** Rows of at most five; a select menu has 1 to 25 options with values of their own. */
function componentProblems(components: unknown): string[] {
  const rows = Array.isArray(components) ? components : []
  const problems = rows.length > 5 ? ['components: must be 5 or fewer in length'] : []
  const ids = rows.flatMap((row) => (isObject(row) && Array.isArray(row.components) ? row.components : []))
  const named = ids.filter(isObject).map(({ custom_id: id }) => id)
  if (new Set(named).size !== named.length) problems.push('custom_id: cannot be duplicated')
  for (const row of rows) {
    const inRow: unknown = isObject(row) ? row.components : undefined
    if (!Array.isArray(inRow) || inRow.length < 1 || inRow.length > 5)
      problems.push('components: 1 to 5 in a row')
    for (const component of Array.isArray(inRow) ? inRow : []) {
      const { type, custom_id: id, options, placeholder } = isObject(component) ? component : {}
      if (typeof id !== 'string' || id.length < 1 || id.length > 100) problems.push('custom_id: 1 to 100')
      if (type === 2) {
        const { label, style } = component
        if (typeof label !== 'string' || label.length < 1 || label.length > 80)
          problems.push('label: 1 to 80')
        if (![1, 2, 3, 4].includes(Number(style))) problems.push('style: required')
      }
      if (type !== 3) continue
      const list = Array.isArray(options) ? options.filter(isObject) : []
      if (list.length < 1 || list.length > 25) problems.push('options: must be between 1 and 25')
      if (String(placeholder ?? '').length > 150) problems.push('placeholder: must be 150 or fewer')
      if (new Set(list.map(({ value }) => value)).size !== list.length)
        problems.push('options: values must be unique')
      for (const { label, value, description = '' } of list) {
        const lengths = [String(label).length, String(value).length, String(description).length]
        if (lengths.some((length) => length > 100)) problems.push('options: must be 100 or fewer in length')
      }
    }
  }
  return problems
}

/** Null when Discord would take the message. */
export function refusalOf(body: Json): Refusal | null {
  const problems: string[] = []
  for (const key of Object.keys(body)) if (!MESSAGE_FIELDS.has(key)) problems.push(`${key}: unknown`)
  const content = typeof body.content === 'string' ? body.content : ''
  if (content.length > 2000) problems.push('content: must be 2000 or fewer in length')
  if (typeof body.nonce === 'string' && body.nonce.length > 25)
    problems.push('nonce: must be 25 or fewer in length')
  const embeds = Array.isArray(body.embeds) ? body.embeds : []
  if (embeds.length > 10) problems.push('embeds: must be 10 or fewer in length')
  let size = 0
  for (const [index, embed] of embeds.entries()) {
    const checked = embedProblems(embed, `embeds.${index}`)
    problems.push(...checked.problems)
    size += checked.size
  }
  if (size > 6000) problems.push('embeds: total size must be 6000 or fewer')
  problems.push(...componentProblems(body.components))
  if (problems.length > 0)
    return { status: 400, code: 50035, message: 'Invalid Form Body', errors: { problems } }
  const empty = content.trim() === '' && embeds.length === 0
  return empty ? { status: 400, code: 50006, message: 'Cannot send an empty message' } : null
}
