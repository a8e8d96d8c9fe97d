import { Fault, type FaultCode } from './fault.ts'

type Meaning = [code: FaultCode, message: string]

/** Codes of Node, OpenSSL, undici and zlib, in words for the operator. */
const MEANINGS: Record<string, Meaning> = {
  ENOTFOUND: ['dns', 'the name of the server does not exist (or no name server could be asked)'],
  EAI_AGAIN: ['dns', 'the name of the server could not be looked up just now'],
  EAI_FAIL: ['dns', 'the name server refused to look up the name of the server'],
  EAI_NODATA: ['dns', 'the name of the server has no address'],
  EAI_NONAME: ['dns', 'the name of the server does not exist'],
  EAI_MEMORY: ['dns', 'the name of the server could not be looked up'],
  ECONNREFUSED: ['connection', 'the server accepts no connection'],
  ECONNRESET: ['connection', 'the server broke the connection off'],
  ECONNABORTED: ['connection', 'the connection was broken off'],
  EPIPE: ['connection', 'the server broke the connection off'],
  EHOSTUNREACH: ['connection', 'there is no way to the server'],
  EHOSTDOWN: ['connection', 'the server is down'],
  ENETUNREACH: ['connection', 'there is no way to the network of the server'],
  ENETDOWN: ['connection', 'this machine has no network'],
  EADDRNOTAVAIL: ['connection', 'this machine has no address from which the server can be reached'],
  EACCES: ['connection', 'this machine does not allow the connection (a firewall?)'],
  EPERM: ['connection', 'this machine does not allow the connection (a firewall?)'],
  EMFILE: ['connection', 'this machine allows no more open connections'],
  ENFILE: ['connection', 'this machine allows no more open connections'],
  ETIMEDOUT: ['timeout', 'the server did not answer the attempt to connect in time'],
  UND_ERR_CONNECT_TIMEOUT: ['timeout', 'the server did not answer the attempt to connect in time'],
  UND_ERR_HEADERS_TIMEOUT: ['timeout', 'the server did not answer in time'],
  UND_ERR_BODY_TIMEOUT: ['timeout', 'the server stopped in the middle of the document'],
  UND_ERR_SOCKET: ['connection', 'the server closed the connection without an answer'],
  UND_ERR_HEADERS_OVERFLOW: ['too-large', 'the headers of the answer are too large'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['truncated', 'the document is not as long as the server said'],
  UND_ERR_DESTROYED: ['aborted', 'the request was stopped'],
  UND_ERR_CLOSED: ['aborted', 'the request was stopped'],
  EPROTO: ['tls', 'the server does not speak TLS as it should'],
  CERT_HAS_EXPIRED: ['tls', "the server's certificate has expired"],
  CERT_NOT_YET_VALID: ['tls', "the server's certificate is not valid yet (is the clock of this machine right?)"],
  CERT_REVOKED: ['tls', "the server's certificate was revoked"],
  CERT_UNTRUSTED: ['tls', "the server's certificate is not trusted"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['tls', 'the server signed its certificate itself'],
  SELF_SIGNED_CERT_IN_CHAIN: ['tls', 'an authority that is not trusted signed the certificate of the server'],
  UNABLE_TO_GET_ISSUER_CERT: ['tls', "the issuer of the server's certificate is not known"],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['tls', "the issuer of the server's certificate is not known"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['tls', 'the server leaves out its intermediate certificate'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['tls', "the server's certificate is for another name"],
  Z_BUF_ERROR: ['truncated', 'the compressed document is cut short'],
}

const FAMILIES: [prefix: string, meaning: Meaning][] = [
  ['HPE_', ['connection', 'what the server sent is not HTTP']],
  ['ERR_SSL_', ['tls', 'no secure connection could be agreed with the server']],
  ['ERR_TLS_', ['tls', 'no secure connection could be agreed with the server']],
  ['ERR_OSSL_', ['tls', 'no secure connection could be agreed with the server']],
  ['CERT_', ['tls', "the server's certificate is not valid"]],
  ['EAI_', ['dns', 'the name of the server could not be looked up']],
  ['Z_', ['encoding', 'the document is not compressed as the server says']],
  ['ZSTD_', ['encoding', 'the document is not compressed as the server says']],
  ['ERR__ERROR_', ['encoding', 'the document is not compressed as the server says']],
  ['ERR_BROTLI_', ['encoding', 'the document is not compressed as the server says']],
]

const ANY_OTHER: Meaning = ['connection', 'the connection to the server failed']

/** While the body comes, a broken connection means that the document is not whole. */
const CUT: Meaning = ['truncated', 'the connection broke off in the middle of the document']

/** An error of the network as a fault; an error without a code is a bug and comes back as it is. */
export function networkFault(cause: unknown, during: 'request' | 'body'): unknown {
  if (cause instanceof Fault) return cause
  const name = codeOf(cause)
  if (name === undefined) return cause
  const known = MEANINGS[name] ?? FAMILIES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? ANY_OTHER
  const [code, message] = during === 'body' && known[0] === 'connection' ? CUT : known
  const step = code === 'encoding' ? 'decode' : 'fetch'
  return new Fault({ step, code, message: `${message} (${name})`, cause })
}

function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined
  if ('code' in cause && typeof cause.code === 'string') return cause.code
  // undici's parser error has no code when llhttp named no reason.
  return cause.name === 'HTTPParserError' ? 'HPE_UNKNOWN' : undefined
}
