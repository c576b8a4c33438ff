import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routesOf } from "../../../utils/routes-of"

/** Whoever may look a code up may read one. */
const barcodeReader = routesOf("/admin/traceability/barcode-reader", "stock_lot")

export const barcodeReaderMiddlewares: MiddlewareRoute[] = [barcodeReader.get("")]
