/** For ourselves alone: a recall was started that is to go on in the background. Its subscriber does, or else the settling job. */
export const RECALL_GOES_ON = "traceability.recall.goes_on"
