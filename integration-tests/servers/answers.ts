/** What one request was answered, or that nobody answered it. */
export type Answer = {
  method: string
  url: string
  /** 0 when the connection broke. */
  status: number
  message: string
  server: string
  milliseconds: number
}

const REFUSALS = [400, 404, 409]

/** What the plugin's routes answer while Redis is away, or the database. */
const UNAVAILABLE = /^(Redis|The database).+ Look at it again, then send it again\.$/

/** What Medusa's own routes answer then, with this plugin and without it. */
const isUnexplained = ({ status, message, url }: Answer) =>
  status === 500 &&
  message === "An unknown error occurred." &&
  !url.startsWith("/admin/traceability")

/** Medusa's words for what it does not explain. */
const WITHOUT_WORDS = [
  /^$/,
  /^An unknown error occurred/,
  /^The request conflicted with another request/,
]

const isDone = ({ status }: Answer) => status >= 200 && status < 300

/** A refusal that a person can act on: its status says whose turn it is, and its words what to do. */
const isCleanRefusal = ({ status, message }: Answer) =>
  REFUSALS.includes(status) && !WITHOUT_WORDS.some((words) => words.test(message))

const isUnavailable = ({ status, message }: Answer) => status === 503 && UNAVAILABLE.test(message)

const words = ({ method, url, status, message, server }: Answer) =>
  `${status} ${method} ${url.replace(/[a-z]+_[0-9A-Z]{20,}/g, ":id")} at ${server}: ${message}`

/** All answers of a run: few are kept, the rest are counted. */
export class Answers {
  done = 0
  refused = 0
  /** Told that Redis or the database is away. */
  unavailable = 0
  unanswered = 0
  deadlocks = 0
  slowest = 0
  /** What is neither done nor a clean refusal, by its words, with how often. */
  private readonly unclean = new Map<string, number>()
  private readonly refusals = new Map<string, number>()
  /** Why there was no answer, such as ECONNREFUSED, with how often. */
  private readonly silences = new Map<string, number>()

  /** `duringOutage`: Redis was away for longer than its clients wait. */
  constructor(private readonly duringOutage = false) {}

  add(answer: Answer): void {
    this.slowest = Math.max(this.slowest, answer.milliseconds)
    this.deadlocks += /40P01|deadlock/i.test(answer.message) ? 1 : 0
    if (isDone(answer)) {
      this.done++
    } else if (answer.status === 0) {
      this.unanswered++
      this.silences.set(answer.message, (this.silences.get(answer.message) ?? 0) + 1)
    } else if (isUnavailable(answer) || (this.duringOutage && isUnexplained(answer))) {
      this.unavailable++
    } else {
      const kind = isCleanRefusal(answer) ? this.refusals : this.unclean
      this.refused += isCleanRefusal(answer) ? 1 : 0
      kind.set(words(answer), (kind.get(words(answer)) ?? 0) + 1)
    }
  }

  listUnclean(): string[] {
    return [...this.unclean].map(([said, times]) => `${times} × ${said}`)
  }

  listRefusals(): string[] {
    return [...this.refusals]
      .sort((a, b) => b[1] - a[1])
      .map(([said, times]) => `${times} × ${said}`)
  }

  summary(): string {
    const why = [...this.silences].map(([said, times]) => `${times} × ${said}`).join(", ")
    const unanswered = `${this.unanswered} unanswered${why && ` (${why})`}`
    return `${this.done} done, ${this.refused} refused, ${this.unavailable} unavailable, ${unanswered}, slowest ${this.slowest} ms`
  }
}
