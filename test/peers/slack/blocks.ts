/**
 * Refuses what Slack refuses in `blocks`: limits and fields of the Block Kit reference
 * (docs.slack.dev/reference/block-kit), as of the types in `@slack/types` 3.
 */

type Json = Record<string, unknown>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Collects complaints with the JSON pointer of the place, as `response_metadata.messages` has them. */
class Complaints {
  readonly list: string[] = []

  at(pointer: string, message: string): void {
    this.list.push(`[ERROR] ${message} [json-pointer:${pointer}]`)
  }

  fields(pointer: string, value: Json, known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (!known.includes(key))
        this.at(`${pointer}/${key}`, `no more than ${known.length} allowed: unknown field`)
    }
  }

  length(pointer: string, value: unknown, least: number, most: number): void {
    if (typeof value !== 'string') this.at(pointer, 'must be a string')
    else if (value.length < least) this.at(pointer, `must be more than ${least - 1} characters`)
    else if (value.length > most) this.at(pointer, `must be less than ${most + 1} characters`)
  }

  count(pointer: string, value: unknown, least: number, most: number): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.at(pointer, 'must be an array')
      return []
    }
    if (value.length < least) this.at(pointer, `must have at least ${least} items`)
    if (value.length > most) this.at(pointer, `no more than ${most} items allowed`)
    return value
  }
}

function checkText(found: Complaints, pointer: string, text: unknown, most: number, plainOnly = false): void {
  if (!isObject(text)) {
    found.at(pointer, 'must be a text object')
    return
  }
  if (text.type === 'plain_text') found.fields(pointer, text, ['type', 'text', 'emoji'])
  else if (text.type === 'mrkdwn' && !plainOnly) found.fields(pointer, text, ['type', 'text', 'verbatim'])
  else found.at(`${pointer}/type`, 'unsupported type')
  found.length(`${pointer}/text`, text.text, 1, most)
}

const ELEMENT_FIELDS: Record<string, readonly string[]> = {
  button: ['type', 'text', 'action_id', 'url', 'value', 'style', 'confirm', 'accessibility_label'],
  overflow: ['type', 'action_id', 'options', 'confirm'],
  static_select: [
    'type',
    'action_id',
    'options',
    'placeholder',
    'initial_option',
    'confirm',
    'focus_on_load',
  ],
  plain_text_input: [
    ...['type', 'action_id', 'initial_value', 'multiline', 'min_length', 'max_length', 'placeholder'],
    ...['dispatch_action_config', 'focus_on_load'],
  ],
  image: ['type', 'image_url', 'alt_text', 'slack_file'],
}

function checkElement(found: Complaints, pointer: string, element: unknown): void {
  if (!isObject(element)) {
    found.at(pointer, 'must be an object')
    return
  }
  const known = ELEMENT_FIELDS[String(element.type)]
  if (known === undefined) {
    found.at(`${pointer}/type`, `unsupported type: ${String(element.type)}`)
    return
  }
  found.fields(pointer, element, known)
  if (element.action_id !== undefined) found.length(`${pointer}/action_id`, element.action_id, 1, 255)
  if (element.type === 'overflow') {
    const options = found.count(`${pointer}/options`, element.options, 1, 5)
    for (const [index, option] of options.entries()) {
      const at = `${pointer}/options/${index}`
      checkText(found, `${at}/text`, isObject(option) ? option.text : undefined, 75, true)
      found.length(`${at}/value`, isObject(option) ? option.value : undefined, 1, 150)
    }
  }
  if (element.type === 'button') {
    checkText(found, `${pointer}/text`, element.text, 75, true)
    if (element.value !== undefined) found.length(`${pointer}/value`, element.value, 0, 2000)
    if (element.url !== undefined) found.length(`${pointer}/url`, element.url, 1, 3000)
    if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger') {
      found.at(`${pointer}/style`, 'must be primary or danger')
    }
  }
}

type BlockRule = {
  readonly fields: readonly string[]
  check(found: Complaints, at: string, block: Json): void
}

const BLOCKS: Record<string, BlockRule> = {
  section: {
    fields: ['text', 'fields', 'accessory', 'expand'],
    check(found, at, block) {
      if (block.text === undefined && block.fields === undefined) found.at(at, 'missing required field: text')
      if (block.text !== undefined) checkText(found, `${at}/text`, block.text, 3000)
      if (block.fields !== undefined) {
        const fields = found.count(`${at}/fields`, block.fields, 1, 10)
        for (const [index, field] of fields.entries()) checkText(found, `${at}/fields/${index}`, field, 2000)
      }
      if (block.accessory !== undefined) checkElement(found, `${at}/accessory`, block.accessory)
    },
  },
  header: {
    fields: ['text'],
    check: (found, at, block) => checkText(found, `${at}/text`, block.text, 150, true),
  },
  divider: { fields: [], check: () => undefined },
  context: {
    fields: ['elements'],
    check(found, at, block) {
      const elements = found.count(`${at}/elements`, block.elements, 1, 10)
      for (const [index, element] of elements.entries()) {
        const isImage = isObject(element) && element.type === 'image'
        if (isImage) checkElement(found, `${at}/elements/${index}`, element)
        else checkText(found, `${at}/elements/${index}`, element, 3000)
      }
    },
  },
  actions: {
    fields: ['elements'],
    check(found, at, block) {
      const elements = found.count(`${at}/elements`, block.elements, 1, 25)
      for (const [index, element] of elements.entries())
        checkElement(found, `${at}/elements/${index}`, element)
    },
  },
  input: {
    fields: ['label', 'element', 'hint', 'optional', 'dispatch_action'],
    check(found, at, block) {
      checkText(found, `${at}/label`, block.label, 2000, true)
      if (block.hint !== undefined) checkText(found, `${at}/hint`, block.hint, 2000, true)
      const most = isObject(block.element) ? block.element.max_length : undefined
      if (typeof most === 'number' && most > 3000) found.at(`${at}/element/max_length`, 'at most 3000')
      checkElement(found, `${at}/element`, block.element)
    },
  },
}

function actionIds(block: Json): readonly unknown[] {
  const elements = Array.isArray(block.elements) ? block.elements : []
  return elements.flatMap((element) =>
    isObject(element) && element.action_id !== undefined ? [element.action_id] : [],
  )
}

/** Complaints in Slack's form; empty when Slack would take the blocks. `most`: 50 in messages, 100 in views. */
export function complaintsAbout(blocks: unknown, most: number): readonly string[] {
  const found = new Complaints()
  const list = found.count('/blocks', blocks, 0, most)
  const blockIds = new Set<unknown>()
  for (const [index, block] of list.entries()) {
    const at = `/blocks/${index}`
    if (!isObject(block)) {
      found.at(at, 'must be an object')
      continue
    }
    const rule = BLOCKS[String(block.type)]
    if (rule === undefined) {
      found.at(`${at}/type`, `unsupported type: ${String(block.type)}`)
      continue
    }
    found.fields(at, block, ['type', 'block_id', ...rule.fields])
    rule.check(found, at, block)
    if (block.block_id !== undefined) {
      found.length(`${at}/block_id`, block.block_id, 1, 255)
      if (blockIds.has(block.block_id)) found.at(`${at}/block_id`, 'block_id already exists')
      blockIds.add(block.block_id)
    }
    const ids = actionIds(block)
    if (new Set(ids).size !== ids.length) found.at(`${at}/elements`, 'action_id already exists')
  }
  return found.list
}

const VIEW_FIELDS: Record<'modal' | 'home', readonly string[]> = {
  modal: [
    ...['type', 'title', 'blocks', 'close', 'submit', 'private_metadata', 'callback_id', 'clear_on_close'],
    ...['notify_on_close', 'external_id', 'submit_disabled'],
  ],
  home: ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'],
}

/** Slack answers `view_too_large` above this. */
const LARGEST_VIEW = 250_000

/** As {@link complaintsAbout}, for a modal or a home tab (docs.slack.dev/reference/views). */
export function complaintsAboutView(view: unknown, kind: 'modal' | 'home'): readonly string[] {
  const found = new Complaints()
  if (!isObject(view) || view.type !== kind) return [`[ERROR] must be a ${kind} [json-pointer:/view/type]`]
  found.fields('/view', view, VIEW_FIELDS[kind])
  if (JSON.stringify(view).length > LARGEST_VIEW) found.at('/view', 'view_too_large')
  if (view.private_metadata !== undefined)
    found.length('/view/private_metadata', view.private_metadata, 0, 3000)
  const blocks = Array.isArray(view.blocks) ? view.blocks : []
  const inputs = blocks.some((block) => isObject(block) && block.type === 'input')
  if (kind === 'modal') {
    checkText(found, '/view/title', view.title, 24, true)
    for (const name of ['close', 'submit']) {
      if (view[name] !== undefined) checkText(found, `/view/${name}`, view[name], 24, true)
    }
    if (inputs && view.submit === undefined) found.at('/view/submit', 'submit is required with inputs')
  }
  return [...found.list, ...complaintsAbout(view.blocks, 100)]
}

/** All texts of the blocks together: past this Slack answers `msg_blocks_too_long`. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + textLength(one), 0)
  if (!isObject(value)) return 0
  const own = typeof value.text === 'string' ? value.text.length : 0
  return own + Object.values(value).reduce((sum: number, one) => sum + textLength(one), 0)
}
