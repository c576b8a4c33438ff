const PREFIX = "traceability:"

/** What marks a change of Medusa's that receives a return as started by the operation of it, and by nobody in Medusa's own pages. */
export const receiveNote = (operationId: string): string => `${PREFIX}${operationId}`

export const ANY_RECEIVE_NOTE = `${PREFIX}%`
