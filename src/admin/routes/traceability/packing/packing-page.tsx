import { PackStart } from "../../../features/packing/pack-start"

/** Which order is packed: scanned, or the oldest that is ready. */
export const PackingPage = () => <PackStart />
