import { SuspiciousLookups } from "../../../features/passport/suspicious-lookups"

export const SuspiciousLookupsPage = () => <SuspiciousLookups />
