#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// A run from cron spends more time on compiling than on an answer of 304; what is imported after this is cached.
enableCompileCache()
await import('./main.ts')
