import { registerCheck } from './check.ts'
import { registerCluster } from './cluster.ts'
import type { Register } from './context.ts'
import { registerDemo } from './demo.ts'
import { registerPreview } from './preview.ts'
import { registerPublish } from './publish.ts'
import { registerRun } from './run.ts'
import { registerServe } from './serve.ts'
import { registerStatus } from './status.ts'

/** In the order of the help text. */
export const COMMANDS: Register[] = [
  registerRun,
  registerServe,
  registerCheck,
  registerPreview,
  registerStatus,
  registerPublish,
  registerDemo,
  registerCluster,
]
