/** A value as Python writes it: `None` is null, a tuple a list. */
export type PythonValue = string | number | boolean | null | PythonValue[] | { [key: string]: PythonValue }

/** What a test asks: `entries[0]['title'] == 'x'` has the path `entries.0.title`. What is no comparison is `other`. */
export type Expression =
  | { kind: 'and' | 'or'; parts: Expression[] }
  | { kind: 'equals'; path: string; value: PythonValue }
  | { kind: 'other' }

interface Token {
  kind: 'text' | 'number' | 'name' | 'sign'
  value: string
}

const TOKEN =
  /\s*(?:(?<text>u?(?:'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"))|(?<number>-?\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<sign>==|!=|[()[\]{},.:+<>]))/y

function* tokens(source: string): Generator<Token> {
  const pattern = new RegExp(TOKEN)
  while (pattern.lastIndex < source.trimEnd().length) {
    const groups = pattern.exec(source)?.groups
    if (groups === undefined) throw new SyntaxError(`not understood: ${source}`)
    const { text, number, name, sign = '' } = groups
    if (text !== undefined) yield { kind: 'text', value: unquoted(text) }
    else if (number !== undefined) yield { kind: 'number', value: number }
    else yield name === undefined ? { kind: 'sign', value: sign } : { kind: 'name', value: name }
  }
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '' }

const unquoted = (literal: string): string =>
  literal
    .replace(/^u?['"]|['"]$/g, '')
    .replace(/\\(?:u[\da-f]{4}|x[\da-f]{2}|[\s\S])/gi, (sign) =>
      sign.length > 2
        ? String.fromCharCode(Number.parseInt(sign.slice(2), 16))
        : (ESCAPES[sign.slice(1)] ?? sign.slice(1)),
    )

const END: Token = { kind: 'sign', value: '' }
const WORDS: Record<string, PythonValue> = { True: true, False: false, None: null }

/** A path or a value; `undefined` for what is neither, such as a call. */
type Operand = { path: string } | { value: PythonValue } | undefined

/** Reads the expressions that feedparser's tests state. */
export function readExpression(source: string): Expression {
  return new ExpressionReader([...tokens(source)]).either()
}

class ExpressionReader {
  readonly #rest: Token[]

  constructor(rest: Token[]) {
    this.#rest = rest
  }

  either(): Expression {
    return this.#joined('or', () => this.#joined('and', () => this.#condition()))
  }

  #joined(kind: 'and' | 'or', part: () => Expression): Expression {
    const parts = [part()]
    while (this.#takes(kind)) parts.push(part())
    return { kind, parts }
  }

  #condition(): Expression {
    if (this.#takes('not')) {
      this.#condition()
      return { kind: 'other' }
    }
    if (this.#takes('(')) {
      const inner = this.either()
      this.#next()
      return inner
    }
    const operands = [this.#operand()]
    let isEqual = true
    while (['==', '!=', 'is', 'in', '<', '>'].includes(this.#peek().value)) {
      isEqual &&= ['==', 'is'].includes(this.#next().value)
      operands.push(this.#operand())
    }
    return isEqual ? equalities(operands) : { kind: 'other' }
  }

  #operand(): Operand {
    const { kind, value } = this.#next()
    if (kind === 'number') return { value: Number(value) }
    if (kind === 'text') return { value: this.#moreText(value) }
    if (kind === 'name') return value in WORDS ? { value: WORDS[value] ?? null } : this.#path(value)
    if (value === '{') return { value: this.#dictionary() }
    return { value: this.#list(value === '(' ? ')' : ']').map((one) => (one && 'value' in one ? one.value : null)) }
  }

  #moreText(text: string): string {
    if (!this.#takes('+')) return text
    return text + this.#moreText(this.#next().value)
  }

  #path(start: string): Operand {
    const names = [start]
    let isCall = false
    for (let sign = this.#peek().value; ['.', '[', '('].includes(sign); sign = this.#peek().value) {
      this.#next()
      if (sign === '(') {
        this.#list(')')
        isCall = true
      } else names.push(this.#next().value)
      if (sign === '[') this.#next()
    }
    return isCall ? undefined : { path: names.join('.') }
  }

  #list(end: string): Operand[] {
    const values: Operand[] = []
    while (!this.#takes(end)) {
      values.push(this.#operand())
      this.#takes(',')
    }
    return values
  }

  #dictionary(): PythonValue {
    const pairs: [string, PythonValue][] = []
    while (!this.#takes('}')) {
      const { value: key } = this.#next()
      this.#takes(':')
      const value = this.#operand()
      pairs.push([key, value && 'value' in value ? value.value : null])
      this.#takes(',')
    }
    return Object.fromEntries(pairs)
  }

  #peek(): Token {
    return this.#rest[0] ?? END
  }

  #next(): Token {
    return this.#rest.shift() ?? END
  }

  #takes(value: string): boolean {
    const { kind, value: found } = this.#peek()
    if (kind === 'text' || found !== value) return false
    this.#next()
    return true
  }
}

/** `a == b == 'x'` says of each path that it is `x`. */
function equalities(operands: Operand[]): Expression {
  const value = operands.at(-1)
  if (operands.length < 2 || value === undefined || !('value' in value)) return { kind: 'other' }
  const paths = operands.flatMap((operand) => (operand && 'path' in operand ? [operand.path] : []))
  return { kind: 'and', parts: paths.map((path) => ({ kind: 'equals', path, value: value.value })) }
}
