import { readFile } from "node:fs/promises"
import { BinaryAnswer } from "../../../utils/binary-answer"
import { traceabilityRoute } from "../../../utils/traceability-route"

const DAY = 86_400

/**
 * What reads barcodes in pictures of a camera, as WebAssembly, for browsers that cannot do it themselves. It comes from the
 * package, not from somebody else's server, in the version that the admin was built with.
 */
export const GET = traceabilityRoute<unknown, unknown, BinaryAnswer>(
  async () =>
    new BinaryAnswer({
      read: () => readFile(require.resolve("zxing-wasm/reader/zxing_reader.wasm")),
      contentType: "application/wasm",
      maxAgeSeconds: DAY,
    })
)
