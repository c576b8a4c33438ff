import { asApiError } from "../../lib/api-error"
import { apiFetch } from "../../lib/api-fetch"
import { ASKS_EXPIRED } from "../../lib/asks-expired"
import type { NewWork, Work, WorkDocument } from "./work"
import { workStore } from "./work-store"

/** What these commands would be asked about is left to whoever opens the document. */
const TAKES_IN = ["validate", "produce-all"]

/** The same key sent again is answered without being done twice: a reload in the middle does no harm. */
const send = ({ id, path, command }: Work, document: WorkDocument) =>
  apiFetch(`${path}/${document.id}/${command}`, {
    method: "POST",
    body: TAKES_IN.includes(command) ? ASKS_EXPIRED : {},
    headers: { "Idempotency-Key": `${id}:${document.id}` },
    neverAsks: true,
  })

/** Without an answer nothing is known of the document: it is tried again when the work is continued. */
const isUnanswered = (status: number): boolean => status === 0 || status >= 500

const running = new Set<string>()

async function go(id: string): Promise<void> {
  for (;;) {
    const work = workStore.find(id)
    const document = work?.documents[work.tried]
    if (!work || work.state !== "running") {
      return
    }
    if (!document) {
      workStore.update(id, { state: "finished" })
      return
    }
    try {
      await send(work, document)
      workStore.update(id, { tried: work.tried + 1 })
    } catch (error) {
      const { status, message } = asApiError(error)
      if (isUnanswered(status)) {
        workStore.update(id, { state: "stopped" })
        return
      }
      const refusals = [...work.refusals, { ...document, message }]
      workStore.update(id, { tried: work.tried + 1, refusals })
    }
  }
}

async function run(id: string): Promise<void> {
  // Continued before its last request has ended, it is the same run that goes on.
  if (running.has(id)) {
    return
  }
  running.add(id)
  await go(id).finally(() => running.delete(id))
}

/** Starts it and shows it. The id is made by hand: a page that is not served by https has no `crypto.randomUUID`. It goes on while other pages are looked at. */
export function startWork(work: NewWork): void {
  const id = `${Date.now()}-${Math.random().toString(36).slice(2)}`
  workStore.add({ ...work, id, tried: 0, refusals: [], state: "running" })
  workStore.show(true)
  void run(id)
}

export const stopWork = (id: string): void => workStore.update(id, { state: "stopped" })

export function resumeWork(id: string): void {
  workStore.update(id, { state: "running" })
  void run(id)
}
