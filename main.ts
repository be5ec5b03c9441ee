#!/usr/bin/env node
/** The entry. What was compiled once is taken from the cache, which has to be opened before anything is loaded. */
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./program.ts')
