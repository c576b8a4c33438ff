import { ToDo } from "../../features/to-do/to-do"

/** The sidebar's entry: what waits for somebody. */
export const TraceabilityPage = () => <ToDo />
