// Jest transform: erases TypeScript's types with Node's own stripper, so that tests run exactly
// what `node main.ts` runs. Only erasable syntax is allowed (tsconfig `erasableSyntaxOnly`).
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'

/** @type {import('@jest/transform').SyncTransformer} */
const transformer = {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
  getCacheKey: (source, path) =>
    createHash('sha1').update(process.version).update(path).update(source).digest('hex'),
}

export default transformer
