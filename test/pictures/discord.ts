/** A message with embeds as Discord's phone app shows it, near enough to judge a reply by. */
import type { DiscordMessage } from '../../adapters/chat/discord/message.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;' }

/** Discord's Markdown: escapes, links, bold, italics, quotes. */
function html(markdown: string): string {
  const escapes: string[] = []
  return markdown
    .replace(/\\(.)/g, (_, sign: string) => `\ue000${escapes.push(sign) - 1}\ue001`)
    .replace(/[&<]/g, (sign) => ENTITIES[sign] ?? sign)
    .split('\n')
    .map((line) => {
      const shown = line
        .replace(/^> /, '')
        .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
        .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
        .replace(/\*([^*]+)\*/g, '<i>$1</i>')
      if (line === '') return '<p></p>'
      return line.startsWith('> ') ? `<blockquote>${shown}</blockquote>` : `<div>${shown}</div>`
    })
    .join('')
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => escapes[Number(index)] ?? '')
}

const STYLE = `
body { margin: 0; font: 15px/1.4 "gg sans", "Liberation Sans", sans-serif; color: #dbdee1; background: #313338 }
main { display: grid; grid-template-columns: 40px 1fr; gap: 12px; padding: 14px }
.mark { width: 40px; height: 40px; border-radius: 50%; background: #1c3d5a; color: #fff; font-weight: 700; text-align: center; line-height: 40px }
.name { font-weight: 600; color: #f2f3f5 } .name small { background: #5865f2; color: #fff; border-radius: 3px; font-size: 10px; padding: 1px 4px; margin-left: 5px }
article { background: #2b2d31; border-left: 4px solid; border-radius: 4px; padding: 10px 12px; margin: 8px 0; font-size: 14px }
b { color: #f2f3f5 } a { color: #00a8fc; text-decoration: none } p { margin: 9px 0 }
.menu { background: #1e1f22; border-radius: 4px; padding: 9px 12px; color: #949ba4; display: flex; justify-content: space-between }
blockquote { margin: 0; padding: 1px 0 1px 10px; border-left: 4px solid #4e5058 }`

export function discordPage({ content, embeds, components }: DiscordMessage): string {
  const name = '<div class="name">twosource<small>APP</small></div>'
  const cards = embeds.map(
    ({ description = '', color = 0 }) =>
      `<article style="border-color: #${color.toString(16).padStart(6, '0')}">${html(description)}</article>`,
  )
  const menus = components.flatMap((row) =>
    row.components.map((one) => {
      const label =
        'placeholder' in one ? `${one.placeholder}<span>⌄</span>` : 'label' in one ? one.label : ''
      return `<div class="menu">${label}</div>`
    }),
  )
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main><div class="mark">2</div><div>${name}${html(content)}${cards.join('')}${menus.join('')}</div></main>`
}
