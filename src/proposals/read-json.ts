/** The JSON in a model's words: alone, in a fenced block, or with prose around it. */

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The first object that opens and closes, braces inside strings aside; linear. */
function firstObject(text: string): string | null {
  const start = text.indexOf('{')
  let depth = 0
  let quoted = false
  for (let at = start; start !== -1 && at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quoted) {
      if (sign === '\\') at += 1
      else if (sign === '"') quoted = false
      continue
    }
    if (sign === '"') quoted = true
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0) return text.slice(start, at + 1)
    }
  }
  return null
}

/** Null where no whole object stands. Reasoning that some local models print before the answer is passed over. */
export function readJson(text: string): { readonly value: unknown } | null {
  const answer = text.replace(/^[\s\S]*<\/think>/, '').trim()
  const whole = parsed(answer)
  if (whole !== null && typeof whole.value === 'object' && whole.value !== null) return whole
  const object = firstObject(answer)
  return object === null ? null : parsed(object)
}
