/** What the process says when it ends (design: 0 ran, 1 nothing could be done, 2 wrong usage, 3 `--strict`). */
export const EXIT = { ran: 0, nothingDone: 1, usage: 2, sourceFailed: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with a message for people and an exit code; not a bug, so no stack is shown. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code: ExitCode
  /** What `--json` prints. */
  readonly document: unknown

  constructor(message: string, facts: { code: ExitCode; cause?: unknown; document?: unknown }) {
    super(message, { cause: facts.cause })
    this.code = facts.code
    this.document = facts.document ?? { error: message }
  }
}
