/** Block Kit as Slack's phone app shows it, near enough to judge a reply by. */
import type { SlackMessage } from '../../adapters/chat/slack/render.ts'

/** mrkdwn as Slack reads it: links, bold, italics, quotes; entities stay, HTML has the same. */
function html(mrkdwn: string): string {
  return mrkdwn
    .split('\n')
    .map((line) => {
      const shown = line
        .replace(/^>/, '')
        .replace(/<!date\^[^|]*\|([^>]*)>/g, '$1')
        .replace(/`([^`]+)`/g, '<code>$1</code>')
        .replace(/<(https?:[^|<>]+)\|([^<>]*)>/g, '<a href="$1">$2</a>')
        .replace(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '<b>$1</b>')
        .replace(/(?<![\w_])_([^_\n]+)_(?![\w_])/g, '<i>$1</i>')
      return line.startsWith('>') ? `<blockquote>${shown}</blockquote>` : `<div>${shown}</div>`
    })
    .join('')
}

const STYLE = `
body { margin: 0; font: 15px/1.45 Lato, "Liberation Sans", sans-serif; color: #1d1c1d; background: #fff }
main { display: grid; grid-template-columns: 36px 1fr; gap: 10px; padding: 14px }
.mark { width: 36px; height: 36px; border-radius: 8px; background: #1c3d5a; color: #fff; font-weight: 700; text-align: center; line-height: 36px }
.name { font-weight: 900 } .name small { color: #616061; font-weight: 400; margin-left: 6px }
section { position: relative; margin: 4px 0 10px } a { color: #1264a3; text-decoration: none }
.menu { float: right; border: 1px solid #bbb; border-radius: 4px; padding: 0 9px; font-weight: 900; margin-left: 8px }
blockquote { margin: 0; padding: 1px 0 1px 12px; border-left: 4px solid #ddd }
code { font: 12px "Liberation Mono", monospace; color: #c01343; background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px; padding: 1px 3px }
.tabs { border-bottom: 1px solid #ddd; margin: -4px 0 12px; padding-bottom: 8px; font-weight: 700 } .tabs i { color: #616061; font-style: normal; font-weight: 400; margin-left: 18px }
.home { display: block } .buttons { display: flex; flex-wrap: wrap; gap: 8px } .buttons span { border: 1px solid #bbb; border-radius: 4px; padding: 4px 12px; font-weight: 700 }`

type Block = SlackMessage['blocks'][number]

function blockHtml(block: Block): string {
  if (block.type === 'section') {
    const menu = block.accessory?.type === 'overflow' ? '<span class="menu">⋯</span>' : ''
    return `<section>${menu}${html(block.text?.text ?? '')}</section>`
  }
  if (block.type === 'actions') {
    const labels = block.elements.map((one) => {
      if (one.type === 'overflow') return '<span>⋯</span>'
      return 'text' in one ? `<span>${one.text.text}</span>` : ''
    })
    return `<div class="buttons">${labels.join('')}</div>`
  }
  return ''
}

/** The app's own tab. */
export function slackHomePage(blocks: readonly Block[]): string {
  const tabs = '<div class="tabs">Home<i>Messages</i><i>About</i></div>'
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main class="home">${tabs}${blocks.map(blockHtml).join('')}</main>`
}

export function slackPage({ blocks }: SlackMessage): string {
  const name = '<div class="name">twosource<small>APP  9:41</small></div>'
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main><div class="mark">2</div><div>${name}${blocks.map(blockHtml).join('')}</div></main>`
}
