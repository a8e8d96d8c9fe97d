import type { Result } from '../model/result.ts'

/** A document whose format is known and that is beyond repair. */
export function unreadable(message: string, cause?: unknown): Result<never> {
  const first = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const why = first instanceof Error ? first.message.replace(/\s*\n\s*/g, ', ') : ''
  return { ok: false, error: { step: 'read', code: 'unreadable', message: `${message} ${why}`.trim() } }
}
