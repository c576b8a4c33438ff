import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "../helpers/create-admin"
import type { Traceability } from "../helpers/traceability"
import type { FaultKind } from "./fault"
import type { Command, Outcome } from "./killable-server"

/** A command on things of its own: `scope` are the ids and names by which all that it may touch is recognised. */
export type Prepared = { command: Command; scope: string[] }

export type KilledCase = {
  name: string
  /** How many of it are prepared, so that as many of its commits are tried with one death. */
  copies: number
  prepare: (label: string) => Promise<Prepared>
  /** The integrity check fails until the command is done: that is what it is for. */
  mendsBooks?: boolean
  /** Medusa's route takes no Idempotency-Key: sent again it does more, whatever became of the first. So it is not. */
  doesMore?: boolean
  /** What Medusa's workflow may leave in between, from which people go on as from any other. */
  mayStayAs?: (lines: string[]) => boolean
  /** Documents that are split and numbered beforehand stay so when nothing was done: they are valid by themselves. */
  staysSplit?: boolean
}

/** One of a case's copies, and what there is of it before and after its command. */
export type Instance = Prepared & {
  of: KilledCase
  label: string
  before: string[]
  after: string[]
}

/** A command that met its fault at its `at`th commit, or was answered before. */
export type Played = { instance: Instance; kind: FaultKind; at: number; outcome: Outcome }

export type Shop = {
  api: AxiosInstance
  admin: RequestHeaders
  trace: Traceability
  getContainer: () => MedusaContainer
}

/** What did not end as it should: after which commit of which command, and how. */
export type Problem = { case: string; after: string; what: string; detail: unknown }
