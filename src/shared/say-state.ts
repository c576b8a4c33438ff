import type { RefusalDetails } from "../types/refusal"
import type { RefusalSentence } from "./refusal-sentences"
import { say } from "./say"

const STATES = {
  draft: "part.stateDraft",
  waiting: "part.stateWaiting",
  ready: "part.stateReady",
  done: "part.stateDone",
  cancelled: "part.stateCancelled",
  confirmed: "part.stateConfirmed",
  received: "part.stateReceived",
  reported: "part.stateReported",
  in_repair: "part.stateInRepair",
} as const satisfies Record<string, RefusalSentence>

/** The state of a document as a sentence names it. */
export const sayState = (state: keyof typeof STATES): RefusalDetails => say(STATES[state])
