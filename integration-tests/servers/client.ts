import { Agent } from "node:http"
import axios, { type AxiosError, type AxiosInstance, type AxiosResponse } from "axios"
import type { RequestHeaders } from "../helpers/create-admin"
import { traceability, type Traceability } from "../helpers/traceability"
import type { Answers } from "./answers"
import type { ServerProcess } from "./server-process"

/** A kept connection may be used in the moment in which the server ends it: the request then counts as unanswered. */
const NEW_CONNECTIONS = new Agent({ keepAlive: false })

/** Longer than any lock is waited for: who has no answer by then gets none. */
const LIMIT_MS = 120_000

type Timed = { sentAt?: number }

/** A person at one of the servers. Every answer is counted; what is not 2xx is thrown, as axios does. */
export type Client = {
  server: ServerProcess
  api: AxiosInstance
  admin: RequestHeaders
  trace: Traceability
}

export const statusOf = (error: unknown): number =>
  (error as AxiosError | undefined)?.response?.status ?? 0

function countAnswers(api: AxiosInstance, server: string, answers: Answers): void {
  const add = (config: AxiosResponse["config"], status: number, message: string) =>
    answers.add({
      method: (config.method ?? "get").toUpperCase(),
      url: config.url ?? "",
      status,
      message,
      server,
      milliseconds: Date.now() - ((config as Timed).sentAt ?? Date.now()),
    })
  api.interceptors.request.use((config) => Object.assign(config, { sentAt: Date.now() }))
  api.interceptors.response.use(
    (response) => {
      add(response.config, response.status, "")
      return response
    },
    (error: AxiosError<{ message?: string }>) => {
      if (error.config) {
        add(error.config, statusOf(error), error.response?.data?.message ?? error.code ?? "")
      }
      throw error
    }
  )
}

export function createClient(
  server: ServerProcess,
  admin: RequestHeaders,
  answers: Answers
): Client {
  const api = axios.create({ baseURL: server.url, timeout: LIMIT_MS, httpAgent: NEW_CONNECTIONS })
  countAnswers(api, server.name, answers)
  return { server, api, admin, trace: traceability(api, admin) }
}
