/** For ourselves alone: a recall is to be continued in the background. Its subscriber does, or else the settling job. */
export const CONTINUE_RECALL = "traceability.recall.continue"
