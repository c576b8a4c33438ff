import type { Document } from "./build-document"
import { readRequests } from "./read-requests"
import { readRoutes } from "./read-routes"
import { COMPONENT, type Schema, type Schemas } from "./schema"

type Choice = { route: string; offered: readonly string[]; responded: string[] }

const propertiesOf = (schema: Schema, components: Schemas): Schemas => {
  const { $ref, items } = schema as { $ref?: string; items?: Schema }
  if ($ref) {
    return propertiesOf(components[$ref.slice(COMPONENT.length)], components)
  }
  return items ? propertiesOf(items, components) : (schema.properties as Schemas)
}

/** Of each route that honours `fields`: what it offers, and what the objects of its response have. */
export function fieldsToChoose({ components: { schemas } }: Document): Choice[] {
  return readRoutes().flatMap((route) => {
    const { fields } = readRequests(route)
    if (!fields) {
      return []
    }
    const response = propertiesOf(schemas[route.responses[0]], schemas)
    return [
      {
        route: `${route.method} ${route.matcher}`,
        offered: fields.defaults,
        responded: Object.keys(propertiesOf(response[fields.key], schemas)),
      },
    ]
  })
}
