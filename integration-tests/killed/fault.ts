import { AsyncLocalStorage } from "node:async_hooks"
import { IncomingMessage, Server } from "node:http"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { Client } from "@medusajs/framework/pg"
import { DISK_FULL, isBegin, isCommit, isEnd, textOf, writtenBy } from "./statements"

/**
 * What goes wrong with a request: the process dies after its `at`th commit; the connection is lost just before that commit;
 * or the disk is full when that transaction first writes.
 */
export type FaultKind = "killed" | "disconnected" | "disk full"

/** Headers by which a request asks for its fault. */
export const FAULT_HEADERS = { name: "x-fault-name", kind: "x-fault-kind", at: "x-fault-at" }

/** What is stopped in the middle of its transactions keeps their connections until the process dies. */
const CONNECTIONS_MAX = 120

/** What the server tells when a request has come to its fault. */
export type FaultMet = { name: string; tables: string[] }

type Fault = {
  name: string
  kind: FaultKind
  at: number
  commits: number
  /** Statements that were sent and not answered. */
  sent: number
  isMet: boolean
  /** Nothing of the request goes on any more. */
  isStopped: boolean
  tables: string[]
}

type Callback = (error: unknown, result: unknown) => void
type Query = { text?: string; callback?: Callback; submit?: unknown }
type Send = (...args: unknown[]) => unknown

const current = new AsyncLocalStorage<Fault>()
const transactions = new WeakMap<object, { isOpen: boolean; tables: string[] }>()
const never = () => new Promise(() => undefined)

function transactionOf(client: object) {
  const known = transactions.get(client) ?? { isOpen: false, tables: [] }
  transactions.set(client, known)
  return known
}

/** The tables whose rows become durable when this statement succeeds; empty when there are none. */
function committedBy(client: object, text: string): string[] {
  const transaction = transactionOf(client)
  if (isBegin(text)) {
    Object.assign(transaction, { isOpen: true, tables: [] })
  }
  if (!transaction.isOpen) {
    return writtenBy(text)
  }
  transaction.tables.push(...writtenBy(text))
  if (isEnd(text)) {
    transaction.isOpen = false
  }
  return isCommit(text) ? [...new Set(transaction.tables)] : []
}

/** From now on requests meet the fault that their headers ask for. `tell` learns of it; `terminate` ends a backend. */
export function meetFaults(
  tell: (met: FaultMet) => void,
  terminate: (processId: number) => Promise<void>
): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    const headers = event === "request" ? (args[0] as IncomingMessage).headers : {}
    const name = headers[FAULT_HEADERS.name]
    const run = () => (emit as Send).call(this, event, ...args)
    return name === undefined ? run() : current.run(faultOf(headers), run)
  } as typeof emit

  const { prototype } = knex.Client as {
    prototype: { acquireConnection: Send; poolDefaults: () => object }
  }
  const { acquireConnection, poolDefaults } = prototype
  prototype.poolDefaults = () => ({ ...poolDefaults(), max: CONNECTIONS_MAX })
  prototype.acquireConnection = function (...args: unknown[]) {
    // A connection that is opened for a request can be given to another one, so opening it has no fault.
    return current.getStore()?.isStopped
      ? never()
      : current.exit(() => acquireConnection.apply(this, args))
  }

  const meet = (fault: Fault) => {
    fault.isMet = true
    tell({ name: fault.name, tables: fault.tables })
  }
  const send = Client.prototype.query as unknown as Send
  Client.prototype.query = function (this: Client & { processID: number }, ...args: unknown[]) {
    const fault = current.getStore()
    const text = textOf(args[0])
    if (!fault || text === undefined) {
      return send.apply(this, args)
    }
    if (fault.isStopped) {
      return never()
    }
    const tables = committedBy(this, text)
    const isNext = !fault.isMet && fault.commits + 1 === fault.at
    if (isNext && fault.kind === "disk full" && writtenBy(text).length > 0) {
      fault.tables = writtenBy(text)
      meet(fault)
      return send.apply(this, withText(args, DISK_FULL))
    }
    if (isNext && fault.kind === "disconnected" && tables.length > 0) {
      fault.tables = tables
      meet(fault)
      const lost = terminate(this.processID)
      return void lost.then(() => send.apply(this, args))
    }
    return send.apply(
      this,
      withCallback(args, (callback) => stopping(fault, tables, callback, meet))
    )
  } as unknown as typeof Client.prototype.query
}

function faultOf(headers: IncomingMessage["headers"]): Fault {
  return {
    name: String(headers[FAULT_HEADERS.name]),
    kind: String(headers[FAULT_HEADERS.kind]) as FaultKind,
    at: Number(headers[FAULT_HEADERS.at]),
    commits: 0,
    sent: 0,
    isMet: false,
    isStopped: false,
    tables: [],
  }
}

function withText([query, ...rest]: unknown[], text: string): unknown[] {
  const { callback } = query as Query
  return [{ text, ...(callback ? { callback } : {}) }, ...rest.filter((arg) => !Array.isArray(arg))]
}

function withCallback(args: unknown[], wrap: (callback: Callback) => Callback): unknown[] {
  const last = args.length - 1
  return typeof args[last] === "function"
    ? [...args.slice(0, last), wrap(args[last] as Callback)]
    : args
}

/** Counts what was committed; after the last commit that is to happen, no answer of PostgreSQL reaches the request. */
function stopping(
  fault: Fault,
  tables: string[],
  callback: Callback,
  meet: (fault: Fault) => void
): Callback {
  fault.sent++
  return (error, result) => {
    fault.sent--
    if (!error && tables.length > 0) {
      fault.commits++
      if (fault.kind === "killed" && fault.commits >= fault.at) {
        fault.isStopped = true
        fault.tables.push(...tables)
      }
    }
    // What waits for this answer gives its connection back, and comes to nothing more.
    callback(error, result)
    if (fault.isStopped && fault.sent === 0 && !fault.isMet) {
      meet(fault)
    }
  }
}
