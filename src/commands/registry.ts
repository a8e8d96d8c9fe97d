import { registerCheck } from './check.ts'
import { registerCluster } from './cluster.ts'
import type { Register } from './context.ts'
import { registerDemo } from './demo.ts'
import { registerDifferent } from './different.ts'
import { registerExplain } from './explain.ts'
import { registerPreview } from './preview.ts'
import { registerPublish } from './publish.ts'
import { registerRun } from './run.ts'
import { registerSame } from './same.ts'
import { registerServe } from './serve.ts'
import { registerStatus } from './status.ts'

/** In the order of the help text. */
export const COMMANDS: Register[] = [
  registerRun,
  registerServe,
  registerCheck,
  registerPreview,
  registerStatus,
  registerExplain,
  registerSame,
  registerDifferent,
  registerPublish,
  registerDemo,
  registerCluster,
]
