import plugin from "medusa-plugin-traceability/admin"

export const routes: Record<string, unknown> = plugin.routeModule
