import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/fetch/fault.ts'
import { networkFault } from '../../src/fetch/network-fault.ts'

const failing = (code: string) => Object.assign(new Error('as the library says it'), { code })

describe('errors of the network in our words', () => {
  test.each([
    ['ENOTFOUND', 'dns', 'dns'],
    ['EAI_AGAIN', 'dns', 'dns'],
    ['EAI_SOMETHING_RARE', 'dns', 'dns'],
    ['ECONNREFUSED', 'connection', 'truncated'],
    ['ECONNRESET', 'connection', 'truncated'],
    ['UND_ERR_SOCKET', 'connection', 'truncated'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'timeout'],
    ['ETIMEDOUT', 'timeout', 'timeout'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'truncated', 'truncated'],
    ['UND_ERR_HEADERS_OVERFLOW', 'too-large', 'too-large'],
    ['UND_ERR_DESTROYED', 'aborted', 'aborted'],
    ['HPE_INVALID_CONSTANT', 'connection', 'truncated'],
    ['CERT_HAS_EXPIRED', 'tls', 'tls'],
    ['CERT_SIGNATURE_FAILURE', 'tls', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'tls'],
    ['Z_BUF_ERROR', 'truncated', 'truncated'],
    ['Z_DATA_ERROR', 'encoding', 'encoding'],
    ['EUNHEARDOF', 'connection', 'truncated'],
  ])('%s is %s, and %s while the body comes', (name, before, during) => {
    const cause = failing(name)
    for (const [phase, code] of [['request', before] as const, ['body', during] as const]) {
      const fault = networkFault(cause, phase)
      expect(fault).toMatchObject({ facts: { code }, cause })
      expect(fault instanceof Fault && fault.message).toContain(`(${name})`)
    }
  })
})

test('a bug stays what it is', () => {
  const bug = new TypeError('url is not a function')
  expect(networkFault(bug, 'request')).toBe(bug)
})
