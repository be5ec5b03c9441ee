import { defineJob } from '../definition.ts'
import { postNotice } from '../post-notice/definition.ts'

/** As post-notice, for what quotes somebody's own copy: nothing of it stays in the queue once it stands in the chat. */
export const postUnkept = defineJob({ ...postNotice, name: 'post-unkept', kept: false })
