import common from "./en/common.json"
import count from "./en/count.json"
import lots from "./en/lots.json"
import manufacturing from "./en/manufacturing.json"
import operations from "./en/operations.json"
import purchasing from "./en/purchasing.json"
import trace from "./en/trace.json"
import tracking from "./en/tracking.json"

export default {
  en: {
    traceability: { common, count, lots, manufacturing, operations, purchasing, trace, tracking },
  },
}
