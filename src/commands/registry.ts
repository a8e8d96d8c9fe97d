import { registerCheck } from './check.ts'
import { registerClassify } from './classify.ts'
import { registerCluster } from './cluster.ts'
import type { Register } from './context.ts'
import { registerDemo } from './demo.ts'
import { registerDifferent } from './different.ts'
import { registerExplain } from './explain.ts'
import { registerPreview } from './preview.ts'
import { registerPublish } from './publish.ts'
import { registerRun } from './run.ts'
import { registerSame } from './same.ts'
import { registerSearch } from './search.ts'
import { registerServe } from './serve.ts'
import { registerStatus } from './status.ts'
import { registerTopics } from './topics.ts'

/** In the order of the help text. */
export const COMMANDS: Register[] = [
  registerRun,
  registerServe,
  registerCheck,
  registerPreview,
  registerTopics,
  registerSearch,
  registerClassify,
  registerStatus,
  registerExplain,
  registerSame,
  registerDifferent,
  registerPublish,
  registerDemo,
  registerCluster,
]
