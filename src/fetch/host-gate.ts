export interface GateLimits {
  /** Requests at one time, over all hosts. */
  concurrency: number
  /** Requests at one time to one host. */
  perHost: number
}

export interface GateTicket {
  /** Host and port. */
  host: string
  /** Least milliseconds since the last start to the same host. */
  interval: number
  /** Ends the wait; the promise is rejected with its reason. */
  signal: AbortSignal
}

interface Waiter {
  host: Host
  interval: number
  start: () => void
  gone: boolean
}

interface Host {
  running: number
  /** On the clock of `performance.now()`. */
  lastStart: number
  interval: number
  waiters: Waiter[]
  /** One of its waiters stands in the common line: the next is reckoned from when that one starts. */
  inLine: boolean
  timer: NodeJS.Timeout | undefined
}

/** Idle hosts are remembered for their last start; at this number those that no longer matter are forgotten. */
const MANY_HOSTS = 1000

/** Lets requests through, first come, first served. */
export class HostGate {
  readonly #limits: GateLimits
  readonly #hosts = new Map<string, Host>()
  readonly #line: Waiter[] = []
  #running = 0

  constructor(limits: GateLimits) {
    this.#limits = limits
  }

  /** Waits as long as it takes until the request may start; the function it gives must be called at its end. */
  enter({ host: name, interval, signal }: GateTicket): Promise<() => void> {
    if (signal.aborted) return Promise.reject(signal.reason)
    const host = this.#host(name)
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        waiter.gone = true
        this.#advance(host)
        reject(signal.reason)
      }
      const start = () => {
        signal.removeEventListener('abort', giveUp)
        resolve(() => this.#leave(host))
      }
      const waiter: Waiter = { host, interval, start, gone: false }
      signal.addEventListener('abort', giveUp, { once: true })
      host.waiters.push(waiter)
      this.#advance(host)
      this.#admit()
    })
  }

  /** Puts the host's first waiter into the common line, or sets the clock for it. */
  #advance(host: Host): void {
    while (host.waiters[0]?.gone) host.waiters.shift()
    const next = host.waiters[0]
    if (next === undefined) {
      clearTimeout(host.timer)
      host.timer = undefined
      return
    }
    if (host.inLine || host.timer !== undefined || host.running >= this.#limits.perHost) return
    const wait = host.lastStart + next.interval - performance.now()
    if (wait > 0) {
      host.timer = setTimeout(() => this.#wake(host), Math.ceil(wait))
      return
    }
    host.waiters.shift()
    host.inLine = true
    this.#line.push(next)
  }

  #wake(host: Host): void {
    host.timer = undefined
    this.#advance(host)
    this.#admit()
  }

  #admit(): void {
    while (this.#running < this.#limits.concurrency) {
      const next = this.#line.shift()
      if (next === undefined) return
      next.host.inLine = false
      if (!next.gone) this.#start(next)
      this.#advance(next.host)
    }
  }

  #start({ host, interval, start }: Waiter): void {
    this.#running += 1
    host.running += 1
    host.lastStart = performance.now()
    host.interval = interval
    start()
  }

  #leave(host: Host): void {
    this.#running -= 1
    host.running -= 1
    this.#advance(host)
    this.#admit()
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name)
    if (known !== undefined) return known
    if (this.#hosts.size >= MANY_HOSTS) this.#forgetIdle()
    const host = { running: 0, lastStart: -Infinity, interval: 0, waiters: [], inLine: false, timer: undefined }
    this.#hosts.set(name, host)
    return host
  }

  #forgetIdle(): void {
    const now = performance.now()
    for (const [name, host] of this.#hosts) {
      const busy = host.running > 0 || host.inLine || host.waiters.length > 0
      if (!busy && host.lastStart + host.interval <= now) this.#hosts.delete(name)
    }
  }
}
