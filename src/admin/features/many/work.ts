/** A document of a list, with what people call it. */
export type WorkDocument = { id: string; name: string }

export type Refusal = WorkDocument & { message: string }

/** The same command for many documents, one after the other. */
export type Work = {
  id: string
  /** A key of `many.actions`. */
  action: string
  /** The documents' route; `path/:id/command` is posted. */
  path: string
  command: string
  /** Where the documents have their pages. */
  page: string
  documents: WorkDocument[]
  /** How many of them were tried, in their order. */
  tried: number
  refusals: Refusal[]
  state: "running" | "stopped" | "finished"
}

export type NewWork = Pick<Work, "action" | "path" | "command" | "page" | "documents">

export const doneOf = ({ tried, refusals }: Work): number => tried - refusals.length
