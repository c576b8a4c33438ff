export { DetailedOperationsModal } from "./detailed-operations-modal"
